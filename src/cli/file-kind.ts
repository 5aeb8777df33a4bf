import type { ProblemCode } from "../core/problems";

const latin = new TextDecoder("latin1");
const looked = 4096;

/** Parts by which other files that are zips give themselves away, in the names that a zip writes plain. */
const otherZips: readonly (readonly [RegExp, ProblemCode])[] = [
  [/xl\/workbook\.bin/, "file-binary-workbook"],
  [/opendocument\.spreadsheet/, "file-open-document"],
  [/word\/document\.xml|ppt\/presentation\.xml|opendocument\.|META-INF\/MANIFEST/, "file-not-xlsx"],
];

/**
 * What a file that cannot be opened as a workbook is instead, so that the sentence says what to do with it: nothing at all, a text
 * with commas, an .xlsb, an .ods, a letter. `undefined` when its bytes do not tell.
 */
export function otherKind(bytes: Uint8Array): ProblemCode | undefined {
  if (bytes.length === 0) return "file-empty";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // A zip lists its parts at its end; a short one is looked at whole.
    const text = latin.decode(bytes.subarray(0, looked)) + latin.decode(bytes.subarray(-16 * looked));
    return otherZips.find(([part]) => part.test(text))?.[1];
  }
  return isText(bytes.subarray(0, looked)) ? "file-is-text" : undefined;
}

/** Text of any encoding: with a mark at its beginning, or without the bytes that only programs write. PDF and web pages are not. */
function isText(bytes: Uint8Array): boolean {
  const start = latin.decode(bytes.subarray(0, 256)).trimStart();
  if (/^%PDF|^\{\\rtf|^<(?:!doctype|html|\?xml|table)/i.test(start)) return false;
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  if (marked) return true;
  const controls = bytes.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte));
  return controls.length === 0 && /[,;\t|]/.test(latin.decode(bytes));
}
