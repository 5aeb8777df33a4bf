/** Width of a text in half-width characters: Chinese ones count twice. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/** Lines no wider than so many half-width characters; Latin words stay whole, a single long word is cut. */
export function foldText(text: string, width: number): string[] {
  const pieces = text.match(/[\u0021-\u2e7f]+[，。；：、）]?| |[^\u0021-\u2e7f]/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces.flatMap((each) => cut(each, width))) {
    if (textWidth(line + piece) > width && line !== "") {
      lines.push(line.trimEnd());
      line = piece === " " ? "" : piece;
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

function cut(piece: string, width: number): string[] {
  if (textWidth(piece) <= width) return [piece];
  return Array.from({ length: Math.ceil(piece.length / width) }, (_, index) =>
    piece.slice(index * width, (index + 1) * width),
  );
}
