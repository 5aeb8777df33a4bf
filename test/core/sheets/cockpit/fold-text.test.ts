import { foldText, textWidth } from "../../../../src/core/sheets/cockpit/fold-text";

test("Chinese characters are two wide", () => {
  expect(textWidth("销售 ab")).toBe(7);
});

test("lines are no wider than asked, nothing is lost, words stay whole", () => {
  const text = "销售额上升，而回款率由 119.2% 降至 74.2%：是否以账期换量？";
  const lines = foldText(text, 20);
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(20);
  expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
  expect(lines.some((line) => line.includes("119.2%"))).toBe(true);
});

test("a text of exactly the width is one line, one character more makes two", () => {
  expect(foldText("abcd efgh", 9)).toEqual(["abcd efgh"]);
  expect(foldText("abcd efghi", 9)).toEqual(["abcd", "efghi"]);
});

test("a single long word is cut, an empty text has no line", () => {
  expect(foldText("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  expect(foldText("", 4)).toEqual([]);
});
