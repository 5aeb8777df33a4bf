import { codeOn, onSheet } from "../simulator/office-session";

/** Writes one value into A1 and reads it back. */
const typed = (value: unknown, numberFormat?: string) =>
  onSheet(async ({ sheet, context }) => {
    const cell = sheet.getRange("A1");
    if (numberFormat) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      formula: cell.formulas[0]?.[0],
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0],
      format: cell.numberFormat[0]?.[0],
    };
  });

describe("Range.values", () => {
  test("returns what was written: text, numbers and truth values", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["North", 12.5, true]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["North", 12.5, true]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean"]]);
    });
  });

  test("reads blank cells as empty text with the type Empty", async () => {
    expect(await typed("")).toMatchObject({ value: "", type: "Empty" });
  });

  test("null leaves a cell as it is and '' clears it", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, "", 4]]);
    });
  });

  test("one plain value is written to every cell", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B2");
      (range as unknown as { values: unknown }).values = "x";
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    });
  });

  test("an array of another size is InvalidArgument", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("a string beginning with = becomes a formula", async () => {
    expect(await typed("=1+2")).toMatchObject({ value: 3, formula: "=1+2" });
  });

  test("a string beginning with + or - is taken as a formula", async () => {
    expect(await typed("-A2")).toMatchObject({ value: 0, formula: "=-A2" });
    expect(await typed("+A2")).toMatchObject({ formula: "=+A2" });
    expect(await typed("-abc")).toMatchObject({ value: "#NAME?", type: "Error" });
  });

  test("a string beginning with - that is no formula stays text, but breaks Excel when it is longer than 8192 characters", async () => {
    expect(await typed("- two words")).toMatchObject({ value: "- two words", type: "String" });
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").values = [[`- ${"word ".repeat(1700)}`]];
        await context.sync();
      }),
    ).toBe("GeneralException");
  });

  test.each(["=1+", "=SUM(1", "=)", '="open', "=1 2"])(
    "%s can't be read by Excel and is InvalidArgument",
    async (broken) => {
      expect(
        await codeOn(async ({ sheet, context }) => {
          sheet.getRange("A1").values = [[broken]];
          await context.sync();
        }),
      ).toBe("InvalidArgument");
    },
  );

  test("a leading apostrophe makes text of anything and is not read back", async () => {
    expect(await typed("'=1+2")).toMatchObject({ value: "=1+2", formula: "=1+2", type: "String" });
    expect(await typed("'00123")).toMatchObject({ value: "00123", type: "String" });
  });

  test("text is read as US English types it: dates become serial numbers with a date format", async () => {
    // 15 February 2026 is day 46068 of the 1900 system; 1 January 2017 is 42736.
    expect(await typed("1/1/2017")).toMatchObject({ value: 42736, format: "m/d/yyyy" });
    expect(await typed("15-Feb")).toMatchObject({ value: 46068, format: "d-mmm" });
    expect(await typed("2017-01-01")).toMatchObject({ value: 42736 });
  });

  test("a date shaped in another locale stays text", async () => {
    expect(await typed("19-8-2025")).toMatchObject({ value: "19-8-2025", type: "String" });
    expect(await typed("31.12.2025")).toMatchObject({ value: "31.12.2025", type: "String" });
  });

  test("currency, percent, thousands, exponents, fractions and times become numbers with their formats", async () => {
    expect(await typed("$120")).toMatchObject({ value: 120, format: "$#,##0_);[Red]($#,##0)" });
    expect(await typed("29.96")).toMatchObject({ value: 29.96, format: "General" });
    expect(await typed("12.5%")).toMatchObject({ value: 0.125, format: "0.00%" });
    expect(await typed("1,234")).toMatchObject({ value: 1234, format: "#,##0" });
    expect(await typed("1.234,56")).toMatchObject({ value: "1.234,56" });
    expect(await typed("1e5")).toMatchObject({ value: 100000, format: "0.00E+00" });
    expect(await typed("1 1/2")).toMatchObject({ value: 1.5, format: "# ?/?" });
    expect(await typed("6:30 PM")).toMatchObject({ value: 18.5 / 24, format: "h:mm AM/PM" });
    expect(await typed("(12)")).toMatchObject({ value: -12 });
    expect(await typed("00123")).toMatchObject({ value: 123 });
  });

  test("TRUE and FALSE become truth values, error texts errors", async () => {
    expect(await typed("true")).toMatchObject({ value: true, type: "Boolean" });
    expect(await typed("#N/A")).toMatchObject({ value: "#N/A", type: "Error" });
  });

  test("a format that is set stays when the text brings another", async () => {
    expect(await typed("12%", "0.000")).toMatchObject({ value: 0.12, format: "0.000" });
  });

  test("the format @ set before keeps every text as it is", async () => {
    expect(await typed("1/2", "@")).toMatchObject({ value: "1/2", type: "String" });
    expect(await typed("=A1", "@")).toMatchObject({ value: "=A1", formula: "=A1", type: "String" });
    expect(await typed("00123", "@")).toMatchObject({ value: "00123" });
  });

  test("errors are given as their text with the type Error", async () => {
    expect(await typed("=1/0")).toMatchObject({ value: "#DIV/0!", type: "Error" });
  });

  test("objects and Dates are refused", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").values = [[{ a: 1 }]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("an unbounded range reads null and can't be written", async () => {
    await onSheet(async ({ sheet, context }) => {
      const column = sheet.getRange("A:A").load("values,formulas,text,numberFormat,address");
      await context.sync();
      expect([column.values, column.formulas, column.text, column.numberFormat]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect(column.address).toBe("Sheet1!A:A");
    });
    expect(
      await codeOn(async ({ sheet, context }) => {
        (sheet.getRange("2:2") as unknown as { values: unknown }).values = 1;
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("a range of more than five million cells reads null instead of failing", async () => {
    await onSheet(async ({ sheet, context }) => {
      const most = sheet.getRange("A1:E1000001").load("values,cellCount");
      await context.sync();
      expect(most.values).toBeNull();
      expect(most.cellCount).toBe(5_000_005);
    });
  });

  test("text of more than 32767 characters is refused", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").values = [["x".repeat(32_768)]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });
});

describe("Range.formulas", () => {
  test("gives the formula, or the value where there is none", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B1");
      range.formulas = [[5, "=A1*2"]];
      range.load("formulas,values,formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([[5, "=A1*2"]]);
      expect(range.values).toEqual([[5, 10]]);
      expect(range.formulasR1C1).toEqual([[5, "=RC[-1]*2"]]);
    });
  });

  test("a formula of more than 8192 characters is FormulaLengthExceedsLimit", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").formulas = [[`=${"1+".repeat(4100)}1`]];
        await context.sync();
      }),
    ).toBe("FormulaLengthExceedsLimit");
  });

  test("structured references may leave the table out inside it", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:C3").values = [
        ["Actual", "Target", "Ratio"],
        [5, 10, ""],
        [9, 10, ""],
      ];
      sheet.tables.add("A1:C3", true);
      sheet.getRange("C2:C3").formulas = [["=[@Actual]/[@Target]"], ["=[@Actual]/[@Target]"]];
      const body = sheet.getRange("C2:C3").load("values");
      await context.sync();
      expect(body.values).toEqual([[0.5], [0.9]]);
    });
  });
});

describe("Range.hasSpill", () => {
  test("is true for all cells that a formula spills over, null when only some are", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const values = sheet.getRange("A1:A3").load("values");
      await context.sync();
      const states = ["A2", "A1:A4", "B1"].map((name) => sheet.getRange(name).load("hasSpill"));
      await context.sync();
      expect(values.values).toEqual([[1], [2], [3]]);
      expect(states.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false]);
    });
  });
});

describe("Range.numberFormat", () => {
  test("is one code per cell, General unless set, '' sets it back, null leaves it", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["0.0", "0%", "@"]];
      range.numberFormat = [[null, "", "@"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.0", "General", "@"]]);
    });
  });

  test("a single code is applied to every cell", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [["0.00"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ]);
    });
  });

  test("a code that is none is InvalidArgument", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").numberFormat = [['0"open']];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("categories come only when asked for by name", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:F1");
      range.numberFormat = [["General", "yyyy-mm-dd", "0%", "#,##0.00", "@", "h:mm"]];
      const named = sheet.getRange("A1:F1").load("numberFormatCategories");
      range.load();
      await context.sync();
      expect(named.numberFormatCategories).toEqual([
        ["General", "Date", "Percentage", "Number", "Text", "Time"],
      ]);
      expect(() => range.numberFormatCategories).toThrow("numberFormatCategories");
    });
  });
});

describe("Range.text", () => {
  test("is what the cell shows, whatever the column's width", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["#,##0.00", "yyyy-mm-dd"]];
      range.values = [[1234567.891, 45658]];
      range.format.columnWidth = 5;
      range.load("text");
      await context.sync();
      expect(range.text).toEqual([["1,234,567.89", "2025-01-01"]]);
    });
  });
});
