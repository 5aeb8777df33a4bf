import fc from "fast-check";
import { typeText } from "../../../src/simulator/model/typing";
import { serialOf } from "../../../src/simulator/model/typing-dates";

const value = (text: string) => typeText(text, "General", 2026).value;

describe("serialOf", () => {
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2000, 1, 1, 36_526],
    [2024, 2, 29, 45_351],
    [9999, 12, 31, 2_958_465],
  ])("%i-%i-%i is day %i", (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
  });

  test.each([
    [1899, 12, 31],
    [2023, 2, 29],
    [2023, 13, 1],
    [2023, 4, 31],
  ])("%i-%i-%i is no day", (year, month, day) => {
    expect(serialOf(year, month, day)).toBeNull();
  });
});

describe("typeText", () => {
  test.each<[string, number]>([
    ["1/15/2024", 45_306],
    ["1/15/24", 45_306],
    ["1/15/30", 10_973],
    ["2024-01-15", 45_306],
    ["15-Jan-24", 45_306],
    ["January 15, 2024", 45_306],
    ["Jan-2024", 45_292],
    ["3/2024", 45_352],
    ["1/15/2024 6:00", 45_306.25],
    ["12:00 am", 0],
    ["12:30 PM", 12.5 / 24],
    ["26:00", 26 / 24],
    [" 42 ", 42],
    [".5", 0.5],
    ["5.", 5],
    ["-$1,234.50", -1234.5],
    ["($5)", -5],
    ["50%", 0.5],
    ["-2 3/4", -2.75],
    ["1E-3", 0.001],
  ])("%s is the number %d", (text, number) => {
    expect(value(text)).toBeCloseTo(number, 10);
  });

  test.each([
    "1,23",
    "12,34,567",
    "1.234.567",
    "13/13/2024",
    "2/30/2024",
    "31.12.2024",
    "2024年1月15日",
    "25:99",
    "13:00 PM",
    "$",
    "%",
    "1 2",
    "--",
    "Mars 5",
    "Q1 2024",
    "1/15/2024x",
  ])("%s stays text", (text) => {
    expect(value(text)).toBe(text);
  });

  test("an apostrophe keeps any text as it is", () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => expect(value(`'${text}`)).toBe(text)));
  });

  test("in a cell with the format @ everything but an apostrophe stays text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        fc.pre(!text.startsWith("'"));
        expect(typeText(text, "@", 2026)).toEqual({ value: text });
      }),
    );
  });
});
