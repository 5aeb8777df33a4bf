import { deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square picture of 8-bit RGBA as a PNG file. */
export function encodePng(size: number, rgba: Uint8Array): Buffer {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    Buffer.from(rgba.buffer, row * size * 4, size * 4).copy(lines, row * (size * 4 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Width and height that a PNG file states; `null` for what is no PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const file = Buffer.from(bytes);
  if (file.length < 24 || !file.subarray(0, 8).equals(SIGNATURE)) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
