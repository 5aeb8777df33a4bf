/** `[Name]`, `[@Name]`, `[@[Name with blanks]]`, with Excel's escapes. */
export function columnSpecifier(header: string, thisRow: boolean): string {
  const escaped = header.replace(/['[\]#@]/g, "'$&");
  const plain = /^[\p{L}\p{N}_]+$/u.test(header);
  if (thisRow) return plain ? `[@${escaped}]` : `[@[${escaped}]]`;
  return plain || /^[\p{L}\p{N}_ ]+$/u.test(header) ? `[${escaped}]` : `[[${escaped}]]`;
}
