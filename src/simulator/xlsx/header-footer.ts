/** The three parts of a header or footer. */
export interface HeaderParts {
  left?: string;
  center?: string;
  right?: string;
}

/** Splits `&Lleft&Ccentre&Rright`; text before the first mark stands in the centre. */
export function readHeader(code: string): HeaderParts | undefined {
  const parts: HeaderParts = {};
  let place: keyof HeaderParts = "center";
  for (const piece of code.split(/(&&|&[LCR])/)) {
    if (piece === "&L") place = "left";
    else if (piece === "&C") place = "center";
    else if (piece === "&R") place = "right";
    else if (piece) parts[place] = (parts[place] ?? "") + piece;
  }
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** The code of a header or footer, `""` when it has no text. */
export function writeHeader(parts: HeaderParts | undefined): string {
  const piece = (mark: string, text: string | undefined): string => (text ? mark + text : "");
  return piece("&L", parts?.left) + piece("&C", parts?.center) + piece("&R", parts?.right);
}
