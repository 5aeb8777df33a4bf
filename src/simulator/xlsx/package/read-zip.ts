import { inflateSync } from "fflate";
import { XlsxError } from "../xlsx-error";

/** One file of a ZIP archive, still compressed: entries that nobody touches are written back without unpacking them. */
export interface ZipEntry {
  name: string;
  method: 0 | 8;
  crc: number;
  size: number;
  compressed: Uint8Array;
  /** DOS time and date as the archive has them. */
  modified: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ZIP64_LOCATOR = 0x07064b50;

/** Entries in directory order; throws `XlsxError` when the archive is damaged or encrypted. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directory(view);
  const entries: ZipEntry[] = [];
  for (let i = 0, at = start; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new XlsxError("broken", "the archive's directory is damaged");
    const entry = readEntry(view, bytes, at);
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Plain bytes of an entry; throws `XlsxError` when they do not unpack to the size that the archive states. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  // Deflate never grows anything more than 1032 times: a larger claim is a lie that would only cost memory.
  if (entry.size > entry.compressed.length * 1032 + 1024) throw new XlsxError("broken", entry.name);
  try {
    const plain = inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
    if (plain.length === entry.size) return plain;
  } catch (cause) {
    throw new XlsxError("broken", `${entry.name}: ${String(cause)}`);
  }
  throw new XlsxError("broken", `${entry.name} has another size than stated`);
}

function directory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < lowest) throw new XlsxError("broken", "the archive has no directory: the file is cut off");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const wide = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (!wide) return { count, start };
  const at = Number(view.getBigUint64(end - 20 + 8, true));
  if (at + 56 > view.byteLength) throw new XlsxError("broken", "the archive's directory is damaged");
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  if (view.getUint16(at + 8, true) & 1)
    throw new XlsxError("encrypted", "the archive is protected by a password");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new XlsxError("broken", `${name}: unknown compression ${method}`);
  const sizes = entrySizes(view, at, nameLength);
  const header = sizes.offset;
  if (header + 30 > bytes.length) throw new XlsxError("broken", `${name} lies outside the archive`);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (from + sizes.packed > bytes.length) throw new XlsxError("broken", `${name} is cut off`);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.plain,
    compressed: bytes.subarray(from, from + sizes.packed),
    modified: view.getUint32(at + 12, true),
  };
}

/** Sizes and header position of an entry; the 64-bit ones when the 32-bit fields say so. */
function entrySizes(view: DataView, at: number, nameLength: number) {
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (fields.includes(0xffffffff)) {
    const end = at + 46 + nameLength + view.getUint16(at + 30, true);
    for (let extra = at + 46 + nameLength; extra + 4 <= end;) {
      const isZip64 = view.getUint16(extra, true) === 1;
      const length = view.getUint16(extra + 2, true);
      let value = extra + 4;
      for (let i = 0; isZip64 && i < 3; i++) {
        if (fields[i] !== 0xffffffff || value + 8 > extra + 4 + length) continue;
        fields[i] = Number(view.getBigUint64(value, true));
        value += 8;
      }
      extra += 4 + length;
    }
  }
  const [plain = 0, packed = 0, offset = 0] = fields;
  return { plain, packed, offset };
}
