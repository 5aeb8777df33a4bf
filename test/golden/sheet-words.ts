import type { SheetModel } from "../../src/simulator/model/workbook";

/** A text that a reader of a sheet can meet, and where. */
export interface Met {
  where: string;
  text: string;
  /** A literal of a formula: it may be compared only, never shown. */
  inFormula?: true;
}

/**
 * Every text of a sheet that people can read: its name, cells, literals of formulas, table headers, comments, lists and messages of
 * validations, links' tips, chart titles, series, axes, and words inside number formats. The hidden column of identities is not read.
 */
export function sheetWords(sheet: SheetModel): Met[] {
  return [
    { where: `${sheet.name} (name)`, text: sheet.name },
    ...cellWords(sheet),
    ...sheet.tables.flatMap(({ name, columns }) =>
      columns.slice(1).map((column) => ({ where: `${sheet.name} ${name} header`, text: column.name })),
    ),
    ...sheet.comments.map(({ text }) => ({ where: `${sheet.name} comment`, text })),
    ...sheet.validations.flatMap(({ formula1 = "", errorAlert, prompt }) =>
      [
        ...(formula1.startsWith("=") ? [] : [formula1]),
        ...[errorAlert?.title, errorAlert?.message, prompt?.title, prompt?.message],
      ].flatMap((text) => (text ? [{ where: `${sheet.name} validation`, text }] : [])),
    ),
    ...sheet.hyperlinks.flatMap(({ screenTip }) =>
      screenTip ? [{ where: `${sheet.name} link tip`, text: screenTip }] : [],
    ),
    ...chartWords(sheet),
  ];
}

function cellWords(sheet: SheetModel): Met[] {
  return [...sheet.rows].flatMap(([row, { cells }]) =>
    Object.entries(cells).flatMap(([key, { value, formula = "", format }]) => {
      if (key === "0") return [];
      const where = `${sheet.name} row ${row + 1} column ${Number(key) + 1}`;
      const texts = [...(typeof value === "string" ? [value] : []), ...literalsOf(format.numberFormat)];
      return [
        ...texts.map((text): Met => ({ where, text })),
        ...literalsOf(formula).map((text): Met => ({ where, text, inFormula: true })),
      ];
    }),
  );
}

/** What stands between quotes in a formula or a number format; criteria such as `">"` hold no word. */
const literalsOf = (code: string): string[] =>
  [...code.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? "");

function chartWords(sheet: SheetModel): Met[] {
  return sheet.charts.flatMap(({ title, series, axes, name }) => {
    const words = [
      title.text,
      ...series.map((each) => (typeof each.name === "string" ? each.name : "")),
      ...[axes.category.title, axes.value.title, axes.secondaryValue?.title].map((text) => text ?? ""),
    ];
    return words
      .filter((text) => text !== "")
      .map((text) => ({ where: `${sheet.name} chart ${name}`, text }));
  });
}
