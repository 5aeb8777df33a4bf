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

/** Something goes wrong at the request that begins to write: the one that carries the mark of a run in progress. */
export async function excelFailsWhileWriting(
  bench: BenchPage,
  fault: { kind: "failLastAction"; code: string } | { kind: "hang"; applied: boolean },
): Promise<void> {
  await bench.page.evaluate((what) => {
    const host = window.fupanHost;
    if (!host) throw new Error("no host");
    const answer = host.execute.bind(host);
    host.execute = (body, flags) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      if (text.includes("Fupan.run")) {
        const last = (JSON.parse(text) as { Actions: unknown[] }).Actions.length - 1;
        const fault =
          what.kind === "hang" ? what : { kind: "failAction" as const, action: last, code: what.code };
        host.faults = [{ request: host.nextRequest, ...fault }];
        host.execute = answer;
      }
      return answer(body, flags);
    };
  }, fault);
}

/** Types over every cell of a sheet that holds this text, as find and replace does. */
export async function replaceAll(bench: BenchPage, sheet: string, from: string, to: string): Promise<void> {
  await bench.page.evaluate(
    ({ name, before, after }) => {
      const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
      if (!model) throw new Error(`no sheet ${name}`);
      for (const [row, { cells }] of model.rows)
        cells.forEach((cell, column) => {
          if (cell?.value === before) window.fupanHost?.type(model.id, row, column, after);
        });
    },
    { name: sheet, before: from, after: to },
  );
}

/** Renames a sheet as its owner would. */
export async function renameSheet(bench: BenchPage, from: string, to: string): Promise<void> {
  await bench.page.evaluate(
    ({ before, after }) => {
      const sheet = window.fupanHost?.model.sheets.find(({ name }) => name === before);
      if (!sheet) throw new Error(`no sheet ${before}`);
      sheet.name = after;
    },
    { before: from, after: to },
  );
}

/** Filters the first table of a sheet by its first column: only the row with that text stays visible. */
export async function filterTable(bench: BenchPage, name: string, text: string): Promise<void> {
  await bench.page.evaluate(
    ({ sheet, kept }) => {
      const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === sheet);
      const table = model?.tables[0];
      if (!model || !table) throw new Error(`no table on ${sheet}`);
      const column = [...model.rows.values()].map(({ cells }) =>
        cells.findIndex((cell) => cell?.value === kept),
      );
      const at = column.find((index) => index >= 0) ?? table.area.left;
      table.filters.set(at - table.area.left, { values: [kept] });
      for (let row = table.area.top + 1; row <= table.area.bottom; row += 1) {
        const line = model.rows.get(row);
        if (line && line.cells[at]?.value !== kept) line.hidden = "filter";
      }
    },
    { sheet: name, kept: text },
  );
}

/** Texts that the filters of a sheet's first table keep. */
export function filterOf(bench: BenchPage, name: string): Promise<string[]> {
  return bench.page.evaluate((sheet) => {
    const table = window.fupanHost?.model.sheets.find((candidate) => candidate.name === sheet)?.tables[0];
    return [...(table?.filters.values() ?? [])].flatMap(({ values }) => [...(values ?? [])]);
  }, name);
}
