import fc from "fast-check";
import { areaAt, cellCount, contains, intersect, subtract } from "../../../src/simulator/model/area";
import {
  areaName,
  columnIndex,
  columnName,
  parseArea,
  quoteSheetName,
  splitAddress,
} from "../../../src/simulator/model/address";
import type { Area } from "../../../src/simulator/model/workbook";

const area = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(8), fc.nat(8))
  .map(([top, left, rows, columns]): Area => areaAt(top, left, rows + 1, columns + 1));

describe("areas", () => {
  test("what is left without a hole covers every other cell exactly once", () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const rest = subtract(whole, hole);
        const cut = intersect(whole, hole);
        const left = rest.reduce((sum, part) => sum + cellCount(part), 0);
        expect(left).toBe(cellCount(whole) - (cut ? cellCount(cut) : 0));
        for (const part of rest) {
          expect(contains(whole, part)).toBe(true);
          expect(intersect(part, hole)).toBeNull();
        }
        rest.forEach((a, i) => rest.slice(i + 1).forEach((b) => expect(intersect(a, b)).toBeNull()));
      }),
    );
  });
});

describe("addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (index, name) => {
    expect([columnName(index), columnIndex(name)]).toEqual([name, index]);
  });

  test("an area's name means the area again", () => {
    fc.assert(fc.property(area, (any) => expect(parseArea(areaName(any))).toEqual(any)));
  });

  test.each(["A0", "A1048577", "XFE1", "1A", "A1:B", "Sheet1", ""])("%p is no area", (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test("corners may come in any order and with dollars", () => {
    expect(parseArea("$C$3:a1")).toEqual(areaAt(0, 0, 3, 3));
    expect(areaName(parseArea("C:A") as Area)).toBe("A:C");
    expect(areaName(parseArea("3:1") as Area)).toBe("1:3");
  });

  test.each([
    ["Sheet1", "Sheet1"],
    ["销售", "销售"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
    ["two words", "'two words'"],
    ["it's", "'it''s'"],
    ["2024", "'2024'"],
    ["a-b", "'a-b'"],
  ])("the sheet %s is written %s", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, rest: "A1" });
  });
});
