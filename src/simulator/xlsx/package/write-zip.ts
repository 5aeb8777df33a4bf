import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

/** 1980-01-01 00:00, as Excel itself writes: the same workbook gives the same bytes on any day. */
const NO_TIME = 0x00210000;

/** Packs plain bytes into an entry. */
export function deflateEntry(name: string, plain: Uint8Array): ZipEntry {
  // Large sheets are repetitive: a lower level loses few per cent and saves seconds.
  const packed = deflateSync(plain, { level: plain.length > 4_000_000 ? 3 : 6 });
  const stored = packed.length >= plain.length;
  return {
    name,
    method: stored ? 0 : 8,
    crc: crc32(plain),
    size: plain.length,
    compressed: stored ? plain : packed,
    modified: NO_TIME,
  };
}

/** A ZIP archive of the entries in their order, below 4 GB. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const heads = named.reduce((sum, { entry, name }) => sum + 30 + name.length + entry.compressed.length, 0);
  const directory = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const out = new Uint8Array(heads + directory + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let listed = heads;
  for (const { entry, name } of named) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    writeFields(view, listed + 6, entry, name.length);
    view.setUint32(listed + 42, at, true);
    out.set(name, listed + 46);
    listed += 46 + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, heads, true);
  return out;
}

/** The fields that local header and directory share; names are UTF-8 (bit 11). */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
