/** Longest name of a sheet. */
const longest = 31;

/** The wanted sheet name as Excel allows it, or with a number when somebody has it; the answer is taken from then on. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Fupan";
  return claim(clean.slice(0, longest), taken, (count) => {
    const suffix = ` (${count})`;
    return `${clean.slice(0, longest - suffix.length)}${suffix}`;
  });
}

/** The wanted table name, or with a number when a table or a defined name has it. */
export function freeTableName(wanted: string, taken: Set<string>): string {
  return claim(wanted, taken, (count) => `${wanted}_${count}`);
}

function claim(wanted: string, taken: Set<string>, numbered: (count: number) => string): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = numbered(count);
  taken.add(name.toLowerCase());
  return name;
}
