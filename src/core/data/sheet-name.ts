/*
 * A sheet of another workbook is named as Excel names it in formulas: `[east.xlsx]Sheet1`. Neither sheets nor Excel tables may have
 * a bracket in their own names, so that the two are never mistaken for each other.
 */
const foreign = /^\[([^\]]*)\]/;

/** Name of a sheet or Excel table of another workbook, as people see it. */
export function nameIn(workbook: string, name: string): string {
  return `[${workbook.replaceAll("[", "(").replaceAll("]", ")")}]${name}`;
}

/** The workbook that a name points to; `undefined` for the open one. */
export function workbookOf(name: string): string | undefined {
  return foreign.exec(name)?.[1];
}

/** The name inside its own workbook. */
export function bareName(name: string): string {
  return name.replace(foreign, "");
}
