import { format } from "numfmt";
import type { FormatName } from "../../src/core/sheets/sheet-plan";
import { numberFormatCode, type DisplayUnit } from "../../src/excel/number-formats";

/*
 * Cells hold base units; the code alone scales. Shown texts worked out by hand: 12,345,678 元 is 1,234.5678 万元.
 */
const shown = (
  name: FormatName,
  value: number,
  unit: DisplayUnit = 1,
  locale: "zh-CN" | "en-US" = "zh-CN",
): string => format(numberFormatCode(name, { locale, unit }), value);

describe("Amounts", () => {
  it("in 元 are grouped and whole", () => {
    expect(shown("amount", 12_345_678)).toBe("12,345,678");
    expect(shown("amount-signed", -1_200_000)).toBe("-1,200,000");
    expect(shown("amount-signed", 5)).toBe("+5");
    expect(shown("amount-signed", 0)).toBe("0");
  });

  it("in 万元 show one honest decimal", () => {
    expect(shown("amount", 12_345_678, 10_000)).toBe("1234.6");
    expect(shown("amount", 3_800_000, 10_000)).toBe("380.0");
    expect(shown("amount", 500, 10_000)).toBe("0.1");
    expect(shown("amount", 499, 10_000)).toBe("0.0");
    expect(shown("amount-signed", -1_200_000, 10_000)).toBe("-120.0");
    expect(shown("amount-signed", 1_200_000, 10_000)).toBe("+120.0");
  });

  it("in 亿元 show two honest decimals", () => {
    expect(shown("amount", 123_456_789_012, 100_000_000)).toBe("1234.57");
    expect(shown("amount", 50_000_000, 100_000_000)).toBe("0.50");
  });
});

describe("Rates and differences", () => {
  it("show percent and percentage points unmistakably", () => {
    expect(shown("percent", 0.76)).toBe("76.0%");
    expect(shown("percent-signed", 0.466667)).toBe("+46.7%");
    expect(shown("pp-signed", 5)).toBe("+5.0pp");
    expect(shown("pp-signed", -15)).toBe("-15.0pp");
  });

  it("name days in the reader's language, and dates without a locale", () => {
    expect(shown("days", 22)).toBe("22.0天");
    expect(shown("days-signed", 7, 1, "en-US")).toBe("+7.0d");
    expect(shown("date", 45_565)).toBe("2024-09-30");
    expect(shown("multiple", 1.5)).toBe("1.50×");
  });
});
