import type { BenchPage } from "./bench-page";

/* What Excel or its user does to the workbook while the pane is open. Everything handed to the page sees nothing but its argument. */

/** From now on Excel refuses requests with a documented error code; `after` lets so many through first. */
export async function excelRefuses(bench: BenchPage, code: string, after = 0): Promise<void> {
  await bench.page.evaluate(
    ({ error, skip }) => {
      const host = window.fupanHost;
      if (!host) throw new Error("no host");
      const first = host.nextRequest + skip;
      host.faults = Array.from({ length: 200 }, (_, at) => ({
        request: first + at,
        kind: "refuse" as const,
        code: error,
      }));
    },
    { error: code, skip: after },
  );
}

/** From now on Excel lets requests hang, after so many that it still answers. */
export async function excelHangs(bench: BenchPage, after = 0): Promise<void> {
  await bench.page.evaluate((skip) => {
    const host = window.fupanHost;
    if (!host) throw new Error("no host");
    const first = host.nextRequest + skip;
    host.faults = Array.from({ length: 200 }, (_, at) => ({
      request: first + at,
      kind: "hang" as const,
      applied: false,
    }));
  }, after);
}

/** Excel answers again as it should. */
export async function excelAnswers(bench: BenchPage): Promise<void> {
  await bench.page.evaluate(() => {
    if (window.fupanHost) window.fupanHost.faults = [];
  });
}

/** The user begins or ends the editing of a cell. */
export async function editing(bench: BenchPage, isOn: boolean): Promise<void> {
  await bench.page.evaluate((on) => {
    if (on) window.fupanHost?.editMode.begin();
    else window.fupanHost?.editMode.end();
  }, isOn);
}

/** Protects a sheet, or takes the protection off. */
export async function protectSheet(bench: BenchPage, name: string, on = true): Promise<void> {
  await bench.page.evaluate(
    ({ sheet, isOn }) => {
      const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === sheet);
      if (!model) throw new Error(`no sheet ${sheet}`);
      model.protection = isOn ? { options: {} } : null;
    },
    { sheet: name, isOn: on },
  );
}

/** Opens the workbook read-only, or protects its structure. */
export async function lockWorkbook(
  bench: BenchPage,
  lock: Partial<Record<"readOnly" | "protectedStructure", boolean>>,
): Promise<void> {
  await bench.page.evaluate((flags) => {
    Object.assign(window.fupanHost?.model ?? {}, flags);
  }, lock);
}

/** Puts something else into one of the add-in's settings, made from what stands there. */
export async function changeSetting(
  bench: BenchPage,
  key: string,
  change: { text: string } | { version: number },
): Promise<void> {
  await bench.page.evaluate(
    ({ name, to }) => {
      const settings = window.fupanHost?.model.settings;
      const before = settings?.get(name);
      const stored = typeof before === "string" ? (JSON.parse(before) as object) : {};
      settings?.set(name, "text" in to ? to.text : JSON.stringify({ ...stored, ...to }));
    },
    { name: key, to: change },
  );
}

/** Everything that a person could notice in the workbook: cells with formulas and formats, tables, settings. */
export function fingerprint(bench: BenchPage, only?: readonly string[]): Promise<string> {
  return bench.page.evaluate((names) => {
    const model = window.fupanHost?.model;
    const sheets = (model?.sheets ?? []).filter(({ name }) => !names || names.includes(name));
    return JSON.stringify([
      sheets.map((sheet) => [
        sheet.name,
        sheet.visibility,
        [...sheet.rows].map(([row, { cells }]) => [
          row,
          cells.map((cell) => cell && [cell.value, cell.formula, cell.format]),
        ]),
        sheet.tables.map(({ name, area, columns }) => [name, area, columns]),
        sheet.merges,
        sheet.charts.length,
        [...sheet.customProperties],
      ]),
      names ? [] : [...(model?.settings ?? [])],
    ]);
  }, only);
}
