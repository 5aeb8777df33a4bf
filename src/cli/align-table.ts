/** Columns a character takes on a terminal: two for Chinese and full-width forms. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** Rows of words as lines of aligned columns; columns from `firstRight` on are set to the right. */
export function alignTable(rows: readonly (readonly string[])[], firstRight: number): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((word, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(word))));
  return rows.map((row) =>
    row
      .map((word, column) => {
        const padding = " ".repeat((widths[column] ?? 0) - displayWidth(word));
        return column >= firstRight ? padding + word : word + padding;
      })
      .join("  ")
      .trimEnd(),
  );
}
