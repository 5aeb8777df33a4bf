import type { CellValue } from "../../../../src/core/intake/outline";
import { allDiffer } from "../../../../src/core/intake/reading/fold-name";
import { createTextStore } from "../../../../src/core/intake/reading/text-store";

function read(cells: readonly CellValue[]): { names: (string | null)[]; dictionary: readonly string[] } {
  const store = createTextStore();
  const rows = cells.map((cell) => [cell]);
  store.append(rows, 0, 0, new Uint8Array(cells.length));
  const { data } = store.finish(cells.length);
  const { codes, dictionary } = data;
  return { names: [...codes].map((code) => dictionary[code] ?? null), dictionary };
}

describe("Names of a text column", () => {
  it.each<[string, CellValue[], (string | null)[]]>([
    ["order numbers stay as they are", ["SO-1", "SO-2", "SO-2", "SO-3"], ["SO-1", "SO-2", "SO-2", "SO-3"]],
    ["a number and its text are one name", [12, "12", 13], ["12", "12", "13"]],
    ["capitals make no other name", ["ACME", "Acme", "Beta"], ["ACME", "ACME", "Beta"]],
    ["full-width letters make no other name", ["A1", "\uff21\uff11"], ["A1", "A1"]],
    ["blanks around a name are no part of it", ["A1 ", "A2", "A2 "], ["A1", "A2", "A2"]],
    ["blanks around every name are dropped", [" A1", " A2"], ["A1", "A2"]],
    ["a stroke is a blank", ["A1", "-", "A2"], ["A1", null, "A2"]],
  ])("%s", (_title, cells, expected) => {
    const { names, dictionary } = read(cells);
    expect(names).toEqual(expected);
    expect(new Set(dictionary).size).toBe(dictionary.length);
  });

  it.each<[string, string[], boolean]>([
    ["ascending numbers", ["A1", "A2", "B1"], true],
    ["numbers that do not ascend", ["B1", "A1"], true],
    ["a text that comes twice", ["A1", "A1"], false],
    ["two cases of one name", ["ABC", "abc"], false],
    ["a name with and without a blank before it", [" A", "A"], false],
    ["no text at all", [], true],
  ])("all differ or not: %s", (_title, texts, expected) => {
    expect(allDiffer(texts)).toBe(expected);
  });
});
