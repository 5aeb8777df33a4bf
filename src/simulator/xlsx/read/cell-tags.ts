/** Attributes of a `<c>` tag. */
export interface CellTag {
  row: number;
  column: number;
  style: number;
  /** `t`, `""` for numbers. */
  type: string;
  /** `cm` and `vm`, with a leading space; `""` mostly. */
  metadata: string;
}

const R = 114;
const S = 115;
const T = 116;
const QUOTE = 34;

/**
 * Reads the attributes between `from` and `to` of a `<c>` tag without regular expressions: a sheet has a million of them. Row and
 * column stay -1 when the tag names no cell.
 */
export function readCellTag(xml: string, from: number, to: number, into: CellTag): void {
  into.row = into.column = -1;
  into.style = 0;
  into.type = into.metadata = "";
  for (let at = from; at < to;) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) return;
    const quote =
      xml[equals + 1] === '"' || xml[equals + 1] === "'" ? equals + 1 : skipTo(xml, equals + 1, to);
    const end = xml.indexOf(xml.charCodeAt(quote) === QUOTE ? '"' : "'", quote + 1);
    if (end < 0) return;
    let name = at;
    while (xml.charCodeAt(name) <= 32) name++;
    const single = equals - name === 1 || xml.charCodeAt(name + 1) <= 32;
    const letter = single ? xml.charCodeAt(name) : 0;
    if (letter === R) readReference(xml, quote + 1, end, into);
    else if (letter === S) into.style = Number(xml.slice(quote + 1, end));
    else if (letter === T) into.type = xml.slice(quote + 1, end);
    else if (/^[cv]m$/.test(xml.slice(name, equals))) into.metadata += ` ${xml.slice(name, end + 1)}`;
    at = end + 1;
  }
}

function skipTo(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to && xml.charCodeAt(at) <= 32) at++;
  return at;
}

/** `B12` → row 11, column 1. */
function readReference(xml: string, from: number, to: number, into: CellTag): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < to; at++) {
    const c = xml.charCodeAt(at);
    if (c >= 65 && c <= 90) column = column * 26 + c - 64;
    else if (c >= 97 && c <= 122) column = column * 26 + c - 96;
    else if (c >= 48 && c <= 57) row = row * 10 + c - 48;
  }
  into.row = row - 1;
  into.column = column - 1;
}
