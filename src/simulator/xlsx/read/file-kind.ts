import { XlsxError } from "../xlsx-error";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/**
 * Throws `XlsxError` unless the bytes are a ZIP archive. A compound file is a password-protected workbook when it holds an encrypted
 * package ([MS-OFFCRYPTO] 2.3.4.4), otherwise a workbook of Excel 97–2003.
 */
export function assertZip(bytes: Uint8Array): void {
  if (ZIP.every((byte, i) => bytes[i] === byte)) return;
  if (!COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    if (isOldBiff(bytes)) throw new XlsxError("old-format", "a workbook of Excel 4 or older");
    throw new XlsxError("not-xlsx", "the file is no ZIP archive");
  }
  if (contains(bytes, "EncryptedPackage"))
    throw new XlsxError("encrypted", "the workbook is protected by a password");
  throw new XlsxError("old-format", "a workbook of Excel 97–2003 (.xls)");
}

/** Names of streams are UTF-16 in a compound file's directory. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** BIFF2–BIFF4 files start with a BOF record. */
function isOldBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 && (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04) && bytes[3] === 0x00
  );
}
