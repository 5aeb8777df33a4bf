import fc from "fast-check";
import { matchRows, type CurrentRow, type RowRules } from "../../src/excel/merge/match-rows";
import type { WrittenTable } from "../../src/excel/merge/written";

const rules: RowRules = { open: false, keepUnknown: false, remove: new Set(), repair: false };
const row = (key: string, hasWords = false): CurrentRow => ({
  key,
  hasWords,
  isBlank: key === "" && !hasWords,
});
const record = (keys: readonly string[], sorted = false): WrittenTable => ({
  block: "b",
  tableId: "t",
  name: "n",
  columns: [],
  rows: keys.map((key) => [key, "", ""]),
  sorted,
  setup: "",
});

/** Rows of the plan as `key@body row` or `key+before`. */
function places(
  keys: readonly string[],
  current: readonly CurrentRow[],
  written: WrittenTable | null,
): string[] {
  const match = matchRows(keys, current, written, rules);
  return keys.map((key, index) => {
    const place = match.places.get(index);
    if (!place) return `${key}-`;
    return "existing" in place ? `${key}@${place.existing}` : `${key}+${place.before}`;
  });
}

describe("Rows of the plan and rows on the sheet", () => {
  const abc = ["a", "b", "c"].map((key) => row(key));

  it("meet by key; a new row goes after its predecessor, or above the first that follows it", () => {
    expect(places(["x", "a", "y", "b", "c", "z"], abc, record(["a", "b", "c"]))).toEqual([
      "x+0",
      "a@0",
      "y+1",
      "b@1",
      "c@2",
      "z+3",
    ]);
  });

  it("stay in the order that somebody gave them; new ones go to the end", () => {
    expect(
      places(
        ["a", "x", "b", "c"],
        ["c", "a", "b"].map((key) => row(key)),
        record(["a", "b", "c"]),
      ),
    ).toEqual(["a@1", "x+3", "b@2", "c@0"]);
  });

  it("change places when only the plan's order changed and nobody typed anything", () => {
    expect(places(["c", "a", "b"], abc, record(["a", "b", "c"]))).toEqual(["c@0", "a@1", "b@2"]);
    expect(places(["c", "a", "b"], [row("a"), row("b", true), row("c")], record(["a", "b", "c"]))).toEqual([
      "c@2",
      "a@0",
      "b@1",
    ]);
  });
});

describe("The row that stands for none", () => {
  const none = row("empty");

  it("goes when rows come, and so do its copies, unless somebody typed in one", () => {
    const copied = matchRows(["a"], [none, row("empty", true), none], record([]), rules);
    expect(copied.vanished).toEqual([0, 2]);
    expect(copied.rekeyed).toEqual(new Map([[1, ""]]));
    expect(copied.duplicates).toEqual([]);
  });

  it("stays once when there are none", () => {
    const copied = matchRows(["empty"], [none, none], record([]), rules);
    expect([copied.vanished, copied.places]).toEqual([[1], new Map([[0, { existing: 0 }]])]);
  });
});

describe("Very many rows that come and go", () => {
  const before = Array.from({ length: 300 }, (_, index) => `k${index}`);
  const after = [
    ...before.filter((_, index) => index % 2 === 0),
    ...Array.from({ length: 90 }, (_, index) => `n${index}`),
  ];
  const noted = new Set(["k10", "k150", "k260"]);
  const match = matchRows(
    after,
    before.map((key) => row(key, noted.has(key))),
    record(before),
    rules,
  );

  it("let figures change places, while rows with words stay where they are", () => {
    for (const key of noted)
      expect(match.places.get(after.indexOf(key))).toEqual({ existing: before.indexOf(key) });
  });

  it("part or close at few places only", () => {
    const removed = [...match.vanished].sort((a, b) => a - b);
    const runs = removed.filter((index, position) => removed[position - 1] !== index - 1);
    expect(runs.length).toBeLessThanOrEqual(noted.size + 1);
    expect(after.length - before.length + removed.length).toBe(
      [...match.places.values()].filter((place) => "before" in place).length,
    );
  });
});

describe("Any match (property)", () => {
  const key = fc.constantFrom(..."abcdefghijklmnop".split(""));
  const current = fc.array(fc.record({ key: fc.oneof(key, fc.constant("")), hasWords: fc.boolean() }), {
    maxLength: 14,
  });

  it("gives each key of the plan one place, no row twice, and never a row with another key's words", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key),
        current,
        fc.option(fc.uniqueArray(key)),
        fc.boolean(),
        (keys, rows, written, repair) => {
          const standing = rows.map(({ key: name, hasWords }) => row(name, hasWords));
          const record_ = written === null ? null : record(written);
          const match = matchRows(keys, standing, record_, { ...rules, repair });
          const taken = [...match.places.values()].flatMap((place) =>
            "existing" in place ? [place.existing] : [],
          );
          expect([...match.places.keys()].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index));
          expect(new Set(taken).size).toBe(taken.length);
          expect(match.vanished.filter((index) => taken.includes(index))).toEqual([]);
          match.places.forEach((place, index) => {
            if (!("existing" in place) || !standing[place.existing]?.hasWords) return;
            expect(standing[place.existing]?.key).toBe(keys[index]);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
