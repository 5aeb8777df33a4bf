import { cellText } from "../../../src/simulator/engine/cell-text";
import type { CellContent } from "../../../src/simulator/model/workbook";
import { sheetOf, workbookOf } from "./small-model";

const book = workbookOf(sheetOf("S"));
const shown = (value: CellContent, numberFormat = "General", date1904 = false): string =>
  cellText({ value, format: { numberFormat } }, { ...book, date1904 });

describe("the text of a cell", () => {
  // Excel's General: eleven characters with the point, six significant digits in scientific form.
  test.each([
    [0, "0"],
    [12345678901, "12345678901"],
    [123456789012, "1.23457E+11"],
    [1234567890.123, "1234567890"],
    [0.123456789012, "0.123456789"],
    [1 / 3, "0.333333333"],
    [0.1 + 0.2, "0.3"],
    [-1234567.891234, "-1234567.891"],
    [12345.678901234, "12345.6789"],
    [0.00000000012345, "1.2345E-10"],
    [1e21, "1E+21"],
  ])("General shows %d as %s", (value, text) => {
    expect(shown(value)).toBe(text);
    expect(shown(value, "@")).toBe(text);
  });

  // 45000 is 15 March 2023, a Wednesday; 60 is the day that never was; 43538 + 1462 = 45000.
  test.each([
    [45000, "yyyy-mm-dd", "2023-03-15"],
    [45000, "yyyy/m/d;@", "2023/3/15"],
    [45000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
    [45000, '[$-804]yyyy"年"m"月";@', "2023年3月"],
    [45000, "[$-804]aaaa", "星期三"],
    [45000.75, "m/d/yyyy h:mm", "3/15/2023 18:00"],
    [0.6, "[$-804]上午/下午h:mm", "下午2:24"],
    [1.5, "[h]:mm", "36:00"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [-1, "yyyy-mm-dd", "########"],
    [-1234.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "(1,234.50)"],
    [0.12345, "0.0%", "12.3%"],
    [35000, '0!.0,"万"', "3.5万"],
    [35000, '0\\.0,"万"', "3.5万"],
    [1234.5, "[$￥-804]#,##0.00", "￥1,234.50"],
    [-0.05, "▲0.0%;▼0.0%;-", "▼5.0%"],
    [0.95, '[>=1]"好";[<0.9]"差";"中"', "中"],
    [12345, "0.00E+00", "1.23E+04"],
    [1.5, "# ?/?", "1 1/2"],
    [2.5, "0", "3"],
    [1.005, "0.00", "1.01"],
    [5.5, 'General"元"', "5.5元"],
    [0, '"a";"b";"!"', "!"],
  ])("%d under %s shows %s", (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test("a workbook that counts from 1904 shifts dates, not numbers", () => {
    expect(shown(43538, "yyyy-mm-dd", true)).toBe("2023-03-15");
    expect(shown(43538, "0", true)).toBe("43538");
  });

  test("text, booleans, errors and blanks stay what they are, unless the format has a text section", () => {
    expect(shown("0012")).toBe("0012");
    expect(shown("0012", "#,##0")).toBe("0012");
    expect(shown("x", '0.00;-0.00;0;"t:"@')).toBe("t:x");
    expect(shown("x", ";;;")).toBe("");
    expect(shown(true, "0.00")).toBe("TRUE");
    expect(shown({ error: "#N/A" }, "0.00")).toBe("#N/A");
    expect(shown(null, "0.00")).toBe("");
  });

  test("a code that is no format shows the overflow marks, never an exception", () => {
    expect(shown(5, "0;;;;;;[")).toBe("########");
  });
});
