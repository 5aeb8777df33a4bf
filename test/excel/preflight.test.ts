import { problemSentence } from "../../src/core/problems";
import { writeSheets, type WriteResult } from "../../src/excel/write-sheets";
import { demoPlan, demoRegions, demoRows } from "./demo-plan";
import { gridOf, openExcel, sheetOf, type ExcelSession } from "./excel-session";

/*
 * What stands in the way of a refresh is found before anything is touched, and said in a sentence (refresh.md 11 and 12).
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const name = "业绩复盘";
const grown = demoPlan([...demoRows, { key: "leads", target: 9, actual: 8 }]);

async function build(): Promise<ExcelSession> {
  const excel = openExcel();
  await writeSheets([demoPlan()], options);
  return excel;
}

/** A refresh that must be refused without a trace. */
async function refused(
  excel: ExcelSession,
  plan = grown,
): Promise<WriteResult["problems"][number] | undefined> {
  const changes = excel.changes();
  const result = await writeSheets([plan], options);
  expect(result.ok).toBe(false);
  expect(result.incomplete).toEqual([]);
  expect(excel.changes()).toBe(changes);
  for (const locale of ["zh-CN", "en-US"] as const) {
    expect(problemSentence(result.problems[0]!, locale)).not.toMatch(/[{}]/);
  }
  return result.problems[0];
}

describe("Before anything is written", () => {
  it("a protected sheet is named", async () => {
    const excel = await build();
    await excel.person((context) => context.workbook.worksheets.getItem(name).protection.protect());
    expect(await refused(excel)).toMatchObject({ code: "sheet-protected", sheet: name });
  });

  it("a protected workbook structure stops only a run that must add a sheet", async () => {
    const excel = await build();
    await excel.person((context) => context.workbook.protection.protect());
    expect(await writeSheets([grown], options)).toMatchObject({ ok: true });
    expect(
      await refused(excel, demoPlan(demoRows, demoRegions, { id: "breakdown", name: "维度拆解" })),
    ).toMatchObject({
      code: "workbook-protected",
    });
  });

  it("a read-only workbook is refused", async () => {
    const excel = await build();
    excel.model.readOnly = true;
    expect(await refused(excel)).toMatchObject({ code: "workbook-read-only" });
  });

  it("a table of the user's beside ours is left alone, and named", async () => {
    const excel = await build();
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange("K4:L9").values = [
        ["x", "y"],
        ...Array.from({ length: 5 }, (_, index) => [index, index]),
      ];
      sheet.tables.add("K4:L9", true).name = "Mine";
    });
    expect(await refused(excel)).toMatchObject({
      code: "table-beside",
      sheet: name,
      params: { table: "Mine" },
    });
    expect(
      await writeSheets([demoPlan(demoRows.map((row) => ({ ...row, actual: 1 })))], options),
    ).toMatchObject({ ok: true });
  });

  it("a sheet of a newer layout, and a newer registry, are read but not written", async () => {
    const excel = await build();
    sheetOf(excel.model, name).customProperties.set("Fupan", "2:performance");
    expect(await refused(excel)).toMatchObject({ code: "newer-fupan" });
    sheetOf(excel.model, name).customProperties.set("Fupan", "1:performance");
    excel.model.settings.set("Fupan.written.performance", JSON.stringify({ version: 99, sheet: {} }));
    expect(await refused(excel)).toMatchObject({ code: "newer-fupan" });
  });

  it("a sheet that is full says how many rows do not fit", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("K1048576").values = [["end"]];
    });
    expect(await refused(excel)).toMatchObject({ code: "sheet-full", params: { rows: 1 } });
  });
});

describe("Meanwhile", () => {
  /** Another author who changes column A or a computed cell in row 6 before each of these requests, counted from the next. */
  function coAuthor(excel: ExcelSession, requests: readonly number[], column: number): void {
    excel.host.faults = requests.map((request, time) => ({
      request: excel.host.nextRequest + request,
      kind: "coAuthor",
      change: (model) => {
        const cell = sheetOf(model, name).rows.get(5)?.cells[column];
        if (!cell) throw new Error("no cell in row 6");
        cell.value = `somebody ${time}`;
        delete cell.formula;
      },
    }));
  }

  it("a co-author who changes our sheet between reading and writing has it read again, at most twice", async () => {
    const excel = await build();
    const before = excel.requests();
    coAuthor(excel, [4, 9], 3);
    expect(await writeSheets([grown], options)).toMatchObject({
      ok: true,
      roundTrips: 19,
      problems: [{ code: "cell-overwritten", params: { text: "somebody 1" } }],
    });
    expect(excel.requests() - before).toBe(19);
    const grid = gridOf(sheetOf(excel.model, name));
    expect(grid[5]?.[3]).toBe(3_800_000);
    expect(grid.flat().filter((cell) => String(cell).startsWith("somebody"))).toEqual(["somebody 1"]);
  });

  it("a co-author who changes our rows again and again is noticed, and nothing is written", async () => {
    const excel = await build();
    coAuthor(excel, [4, 9, 14], 0);
    const result = await writeSheets([grown], options);
    expect(result).toMatchObject({ ok: false, incomplete: [] });
    expect(result.problems).toEqual([{ code: "changed-meanwhile", sheet: name, severity: "fatal" }]);
    expect(gridOf(sheetOf(excel.model, name))[8]).toEqual([]);
    expect(excel.model.settings.get("Fupan.run") ?? "").toBe("");
  });

  it.each([6, 7, 8])(
    "what a co-author types over a computed cell after it was written (request %i) is kept beside it by the next refresh",
    async (request) => {
      const excel = await build();
      coAuthor(excel, [request], 3);
      expect(await writeSheets([grown], options)).toMatchObject({ ok: true, problems: [] });
      expect(gridOf(sheetOf(excel.model, name))[5]?.[3]).toBe("somebody 0");
      expect(await writeSheets([grown], options)).toMatchObject({
        ok: true,
        problems: [{ code: "cell-overwritten", params: { text: "somebody 0" } }],
      });
      const grid = gridOf(sheetOf(excel.model, name));
      expect(grid[5]?.[3]).toBe(3_800_000);
      expect(grid.flat()).toContain("somebody 0");
    },
  );

  it("a cell being edited delays the run until the edit ends", async () => {
    const excel = await build();
    excel.host.editMode.begin();
    setTimeout(() => excel.host.editMode.end(), 50);
    expect(await writeSheets([grown], options)).toMatchObject({ ok: true });
  });

  it("manual calculation is said, and the review sheets are calculated", async () => {
    const excel = await build();
    excel.model.calculationMode = "Manual";
    const result = await writeSheets([demoPlan(demoRows.map((row) => ({ ...row, actual: 1 })))], options);
    expect(result.problems.map(({ code }) => code)).toEqual(["calculation-manual"]);
    expect(excel.model.calculationMode).toBe("Manual");
    expect(sheetOf(excel.model, name).rows.get(5)?.cells[4]?.value).toBeCloseTo(1 / 5_000_000, 12);
  });
});

describe("The registry", () => {
  it("that is damaged is reported and rebuilt from the sheet; words and keys stay", async () => {
    const excel = await build();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("F6").values = [["价格"]];
    });
    excel.model.settings.set("Fupan.written.performance", "{broken");
    const first = await writeSheets([grown], options);
    expect(first.problems.map(({ code }) => code)).toEqual(["state-damaged"]);
    expect(gridOf(sheetOf(excel.model, name))[5]?.[5]).toBe("价格");
    expect((await writeSheets([grown], options)).problems).toEqual([]);
  });

  it("that is gone altogether costs only the recognition of overwritten cells", async () => {
    const excel = await build();
    excel.model.settings.clear();
    await excel.person((context) => {
      context.workbook.worksheets.getItem(name).getRange("D6").values = [["手改"]];
    });
    expect(await writeSheets([grown], options)).toMatchObject({ ok: true, problems: [] });
    expect(gridOf(sheetOf(excel.model, name))[5]?.[3]).toBe(3_800_000);
    const changes = excel.changes();
    await writeSheets([grown], options);
    expect(excel.changes()).toBe(changes);
  });
});
