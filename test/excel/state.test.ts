import { readFileSync } from "node:fs";
import { loadState, parseState, saveState } from "../../src/excel/state";
import { openExcel } from "./excel-session";

const fixture = (version: number): string =>
  readFileSync(`test/fixtures/state/version-${version}.json`, "utf8");

describe("What a workbook remembers", () => {
  it("of the present version is read as it was written", () => {
    const { state, problems, isNewer } = parseState(fixture(2));
    expect(problems).toEqual([]);
    expect(state.lastReview?.changes[0]).toMatchObject({ before: 3_500_000, after: 3_800_000 });
    expect(isNewer).toBe(false);
    expect(state.mapping?.tables[0]?.fields).toEqual({ date: "日期", customer: "客户", amount: "金额" });
    expect(state.figures[0]).toMatchObject({ id: "sales", actual: 3_800_000, flag: "yellow" });
    expect(state.choices).toEqual({ period: "2024-Q3" });
  });

  it("of an older version is migrated: mapping, answers and settings stay", () => {
    const { state, problems } = parseState(fixture(0));
    expect(problems).toEqual([]);
    expect(state.mapping?.answers).toEqual({ "unit:amount": "10000" });
    expect(state.settings).toEqual({ redLag: 0.25 });
    expect(state.figures).toEqual([]);
  });

  it("of version 1 is migrated: everything stays, and no list of changes is invented", () => {
    const { state, problems } = parseState(fixture(1));
    expect(problems).toEqual([]);
    expect(state.figures).toEqual(parseState(fixture(2)).state.figures);
    expect(state.lastReview).toBeNull();
  });

  it("of a newer version is reported, and nothing may be written", () => {
    const newer = JSON.stringify({ ...JSON.parse(fixture(2)), version: 3 });
    expect(parseState(newer)).toMatchObject({
      isNewer: true,
      problems: [{ code: "newer-fupan", severity: "fatal" }],
    });
  });

  it.each([["{broken"], ["[]"], ["null"], ["{}"], [JSON.stringify({ version: 1, mapping: 7 })]])(
    "that is damaged (%s) is reported and not trusted",
    (text) => {
      const { state, problems, isNewer } = parseState(text);
      expect(problems).toEqual([{ code: "state-damaged", severity: "warning" }]);
      expect(state).toEqual({ mapping: null, settings: {}, figures: [], choices: {}, lastReview: null });
      expect(isNewer).toBe(false);
    },
  );

  it("of nothing is nothing, without a problem", () => {
    expect(parseState(null).problems).toEqual([]);
  });

  it("travels through Excel in one round trip each way", async () => {
    const excel = openExcel();
    const { state } = parseState(fixture(2));
    await saveState(state);
    expect(excel.requests()).toBe(1);
    expect(await loadState()).toEqual({ state, problems: [], isNewer: false });
    expect(excel.requests()).toBe(2);
  });
});
