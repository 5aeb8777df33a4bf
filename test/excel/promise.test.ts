import fc from "fast-check";
import { writeSheets } from "../../src/excel/write-sheets";
import { demoPlan, demoTable, type DemoRow } from "./demo-plan";
import { gridOf, openExcel, type ExcelSession } from "./excel-session";

/*
 * The refresh promise as a property: whatever people do between refreshes, and wherever a refresh fails, every typed word is at
 * its row's key or in the block at the end, every computed cell is right, and one more refresh changes nothing.
 */
const options = { locale: "zh-CN", today: 45565, displayUnit: 1 } as const;
const keys = ["a", "b", "c", "d", "e", "f", "g"];
const tables = ["first", "second"] as const;
type TableId = (typeof tables)[number];

type Deed =
  | { kind: "type"; table: TableId; row: number; column: "note" | "state" }
  | { kind: "overwrite"; table: TableId; row: number; column: number }
  | { kind: "addColumn"; table: TableId; at: number }
  | { kind: "rename"; table: TableId; column: number }
  | { kind: "sort"; table: TableId; column: number; ascending: boolean }
  | { kind: "insertRow"; row: number }
  | { kind: "insertColumn"; column: number }
  | { kind: "deleteRow"; table: TableId; row: number }
  | { kind: "filter" | "totals"; table: TableId }
  | { kind: "beside"; row: number; column: number }
  | { kind: "refresh"; first: string[]; second: string[]; value: number; fault: number | null };

const table = fc.constantFrom(...tables);
const row = fc.nat(8);
const some = fc.shuffledSubarray(keys, { minLength: 0 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      table,
      row,
      column: fc.constantFrom("note" as const, "state" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("overwrite" as const), table, row, column: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("addColumn" as const), table, at: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), table, column: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("sort" as const),
      table,
      column: fc.nat(4),
      ascending: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insertRow" as const), row: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insertColumn" as const), column: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deleteRow" as const), table, row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("filter" as const, "totals" as const), table }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("beside" as const),
      row: fc.nat(20),
      column: fc.integer({ min: 12, max: 14 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("refresh" as const),
      first: some,
      second: some,
      value: fc.nat(1000),
      fault: fc.option(fc.nat(220), { freq: 3 }),
    }),
  },
);

const rowsOf = (list: readonly string[], value: number): DemoRow[] =>
  list.map((key, index) => ({ key, target: 10 + index, actual: value + index }));

const planOf = (first: readonly string[], second: readonly string[], value: number) =>
  demoPlan([], [], {
    blocks: [
      demoTable("first", rowsOf(first, value)),
      demoTable("second", rowsOf(second, value), { heading: "第二" }),
    ],
    charts: [],
  });

/** The life of one review sheet, and what must be true of it. */
class Life {
  private words = 0;
  /** Words that must be on the sheet; those in input columns with the row that they belong to. */
  readonly alive = new Map<string, { table: TableId; key: string } | null>();
  private last: Extract<Deed, { kind: "refresh" }> = {
    kind: "refresh",
    first: keys,
    second: keys,
    value: 1,
    fault: null,
  };

  constructor(private readonly excel: ExcelSession) {}

  async do(deed: Deed): Promise<void> {
    if (deed.kind === "refresh") await this.refresh(deed);
    else await this.excel.person((context) => this.act(context, deed)).catch(refusedByExcel);
  }

  async refresh(deed: Extract<Deed, { kind: "refresh" }>): Promise<void> {
    this.last = deed;
    const plan = planOf(deed.first, deed.second, deed.value);
    if (deed.fault !== null) {
      const request = this.excel.host.nextRequest + 5;
      this.excel.host.faults = [
        { request, kind: "failAction", action: deed.fault, code: "GeneralException" },
      ];
      await writeSheets([plan], options);
      this.excel.host.faults = [];
      this.expectWords("after a failure");
    }
    expect(await writeSheets([plan], options)).toMatchObject({ ok: true });
    await this.check(deed);
    const changes = this.excel.changes();
    expect(await writeSheets([plan], options)).toMatchObject({ ok: true });
    expect(this.excel.changes()).toBe(changes);
  }

  async last_(): Promise<void> {
    await this.refresh({ ...this.last, first: keys, second: keys });
  }

  private word(): string {
    this.words += 1;
    return `词${this.words}`;
  }

  private async act(context: Excel.RequestContext, deed: Exclude<Deed, { kind: "refresh" }>): Promise<void> {
    const sheet = context.workbook.worksheets.getItem("业绩复盘");
    if (deed.kind === "insertRow") {
      sheet.getRange(`${deed.row + 1}:${deed.row + 1}`).insert("Down");
      return;
    }
    if (deed.kind === "insertColumn") {
      sheet.getCell(0, deed.column).getEntireColumn().insert("Right");
      return;
    }
    if (deed.kind === "beside") {
      const cell = sheet.getCell(deed.row, deed.column + 10).load("values");
      await context.sync();
      if (cell.values[0]?.[0] !== "") return;
      const word = this.word();
      cell.values = [[word]];
      this.alive.set(word, null);
      return;
    }
    const excelTable = context.workbook.tables.getItem(
      `Fupan_${deed.table === "first" ? "First" : "Second"}`,
    );
    const range = excelTable.getRange().load("values,rowIndex,columnIndex");
    excelTable.load("showTotals");
    excelTable.columns.load("items/name,items/id");
    await context.sync();
    const values = range.values as (string | number | boolean)[][];
    const body = values.length - 1 - (excelTable.showTotals ? 1 : 0);
    const columns = excelTable.columns.items;
    const keyAt = columns.findIndex(({ name }) => name === "键");
    const target = 1 + ("row" in deed ? deed.row % body : 0);
    const key = String(values[target]?.[keyAt] ?? "");
    const cellAt = (column: number) => sheet.getCell(range.rowIndex + target, range.columnIndex + column);
    const put = (column: number, owner: { table: TableId; key: string } | null): void => {
      const old = String(values[target]?.[column] ?? "");
      this.alive.delete(old);
      const word = this.word();
      cellAt(column).values = [[word]];
      this.alive.set(word, owner);
    };
    switch (deed.kind) {
      case "type": {
        const id = deed.column === "note" ? /^(差异分析|改名\d+)/ : /^状态/;
        const column = columns.findIndex(({ name }) => id.test(name));
        if (column >= 0 && key !== "empty") put(column, key === "" ? null : { table: deed.table, key });
        return;
      }
      case "overwrite": {
        const column = columns.findIndex(
          ({ name }) => ["指标", "目标值", "实际值", "达成率"][deed.column] === name,
        );
        if (column >= 0 && key !== "" && key !== "empty") put(column, null);
        return;
      }
      case "addColumn": {
        const at = Math.max(keyAt + 1, Math.min(deed.at, columns.length));
        const words = Array.from({ length: body }, () => this.word());
        words.forEach((word) => this.alive.set(word, null));
        excelTable.clearFilters(); // Excel leaves out hidden rows when a range is written
        const added = excelTable.columns.add(at, undefined, `我的${this.words}`);
        added.getDataBodyRange().values = words.map((word) => [word]);
        return;
      }
      case "rename": {
        const column = columns[Math.min(deed.column + 1, columns.length - 1)];
        if (column?.name === "差异分析") column.name = `改名${this.words}`;
        return;
      }
      case "sort":
        if (body > 1) excelTable.sort.apply([{ key: deed.column, ascending: deed.ascending }]);
        return;
      case "deleteRow":
        if (body < 2) return;
        (values[target] ?? []).forEach((cell) => this.alive.delete(String(cell)));
        excelTable.rows.getItemAt(target - 1).delete();
        return;
      case "filter":
        excelTable.columns.getItemAt(keyAt + 1).filter.applyValuesFilter(["指标 a"]);
        return;
      case "totals":
        sheet.tables.getItem("Fupan_First").clearFilters();
        sheet.tables.getItem("Fupan_Second").clearFilters();
        excelTable.showTotals = !excelTable.showTotals;
        return;
    }
  }

  private cells(): unknown[][] {
    const [sheet] = this.excel.model.sheets.filter(({ name }) => name === "业绩复盘");
    return sheet ? gridOf(sheet) : [];
  }

  private expectWords(when: string): void {
    const present = new Set(this.cells().flat().map(String));
    expect([when, [...this.alive.keys()].filter((word) => !present.has(word))]).toEqual([when, []]);
  }

  private async check({ first, second, value }: Extract<Deed, { kind: "refresh" }>): Promise<void> {
    this.expectWords("after a refresh");
    const standing = await this.excel.person(async (context) => {
      const read = tables.map((id) => {
        const excelTable = context.workbook.tables.getItem(`Fupan_${id === "first" ? "First" : "Second"}`);
        return excelTable.getRange().load("values");
      });
      await context.sync();
      return read.map((range) => range.values as unknown[][]);
    });
    const planned = { first: rowsOf(first, value), second: rowsOf(second, value) };
    tables.forEach((id, index) => {
      const [headers = [], ...body] = standing[index] ?? [];
      const keyAt = headers.indexOf("键");
      const actualAt = headers.indexOf("实际值");
      for (const row of planned[id]) {
        const found = body.filter((cells) => cells[keyAt] === row.key);
        expect([id, row.key, found.map((cells) => cells[actualAt])]).toEqual([id, row.key, [row.actual]]);
        const own = [...this.alive].filter(([, owner]) => owner?.table === id && owner.key === row.key);
        own.forEach(([word]) =>
          expect([id, row.key, found[0]]).toEqual([id, row.key, expect.arrayContaining([word])]),
        );
      }
    });
  }
}

/** What Excel does not let a person do changes nothing. */
function refusedByExcel(error: { code?: string }): void {
  if (error.code === undefined) throw error instanceof Error ? error : new Error(JSON.stringify(error));
}

const runs = Number(process.env["PROMISE_RUNS"] ?? 12);

describe("The refresh promise", () => {
  it(`holds for ${runs} lives of a review sheet`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 18 }), async (deeds) => {
        const excel = openExcel();
        const life = new Life(excel);
        await life.refresh({
          kind: "refresh",
          first: keys.slice(0, 4),
          second: keys.slice(0, 3),
          value: 1,
          fault: null,
        });
        for (const each of deeds) await life.do(each);
        await life.last_();
      }),
      {
        numRuns: runs,
        interruptAfterTimeLimit: 400_000,
        ...(process.env["PROMISE_SEED"] ? { seed: Number(process.env["PROMISE_SEED"]) } : {}),
      },
    );
  }, 600_000);
});
