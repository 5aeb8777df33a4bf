import { codeOn, onSheet, type Stage } from "../simulator/office-session";

const failing = (batch: (stage: Stage) => void) =>
  codeOn(async (stage) => {
    batch(stage);
    await stage.context.sync();
  });

describe("ConditionalFormatCollection", () => {
  test("a new rule stands at the top; priorities run on without a gap", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:A9");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>1";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>2";
      range.conditionalFormats.load("items/priority,items/id,items/type");
      await context.sync();
      const rules = range.conditionalFormats.items.map((item) => item.custom.rule.load("formula"));
      await context.sync();
      expect(rules.map(({ formula }) => formula)).toEqual(["=$A1>2", "=$A1>1"]);
      expect(range.conditionalFormats.items.map(({ priority, id }) => [priority, id])).toEqual([
        [0, "0"],
        [1, "1"],
      ]);
    });
  });

  test("changing a priority changes the others; negative counts from the back, beyond the end is the end", async () => {
    const order = (change: (rule: Excel.ConditionalFormat) => void) =>
      onSheet(async ({ sheet, context }) => {
        const range = sheet.getRange("A1");
        for (const n of [3, 2, 1]) range.conditionalFormats.add("Custom").custom.rule.formula = `=$A1>${n}`;
        await context.sync();
        change(range.conditionalFormats.getItemAt(0));
        await context.sync();
        range.conditionalFormats.load("items");
        await context.sync();
        const rules = range.conditionalFormats.items.map((item) => item.custom.rule.load("formula"));
        await context.sync();
        return rules.map(({ formula }) => String(formula).slice(-1)).join("");
      });
    expect(await order((rule) => void (rule.priority = 1))).toBe("213");
    expect(await order((rule) => void (rule.priority = -1))).toBe("231");
    expect(await order((rule) => void (rule.priority = 99))).toBe("231");
  });

  test("clearAll clears the range only, and splits what reaches beyond it", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A4").conditionalFormats.add("Custom").custom.rule.formula = "=$A1>1";
      sheet.getRange("A2").conditionalFormats.clearAll();
      const counts = ["A1", "A2", "A3"].map((name) => sheet.getRange(name).conditionalFormats.getCount());
      const rest = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRanges().load("address");
      const one = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRangeOrNullObject();
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
      expect([rest.address, one.isNullObject]).toEqual(["Sheet1!A1,Sheet1!A3:A4", true]);
    });
  });

  test("a deleted rule is gone", async () => {
    await onSheet(async ({ sheet, context }) => {
      const rule = sheet.getRange("A1").conditionalFormats.add("CellValue");
      rule.delete();
      const count = sheet.getRange("A1").conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("a formula with structured references, or none at all, is refused", async () => {
    for (const formula of ["=[@Amount]>0", "no formula", "=1+"]) {
      expect(
        await failing(
          ({ sheet }) =>
            void (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula),
        ),
      ).toBe("InvalidArgument");
    }
  });
});

describe("ConditionalFormat kinds", () => {
  test("only the rule's own kind is there; the others are null objects", async () => {
    await onSheet(async ({ sheet, context }) => {
      const rule = sheet.getRange("A1").conditionalFormats.add("DataBar").load("type,stopIfTrue");
      const none = rule.customOrNullObject.load();
      await context.sync();
      expect([rule.type, rule.stopIfTrue, none.isNullObject]).toEqual(["DataBar", null, true]);
    });
    expect(
      await failing(
        ({ sheet }) =>
          void (sheet.getRange("A1").conditionalFormats.add("DataBar").custom.rule.formula = "=TRUE"),
      ),
    ).toBe("ItemNotFound");
  });

  test("custom: formula, fill, font and border", async () => {
    await onSheet(async ({ sheet, context, model }) => {
      const { custom } = sheet.getRange("A1").conditionalFormats.add("Custom");
      custom.rule.formula = "=$A1>1";
      custom.format.fill.color = "#ff0000";
      custom.format.font.color = "#00ff00";
      custom.format.font.bold = true;
      custom.format.borders.getItem("EdgeBottom").color = "#0000ff";
      await context.sync();
      expect(model.sheets[0]?.conditionalFormats[0]?.rule).toEqual({
        kind: "custom",
        formula: "=$A1>1",
        style: { fill: "#FF0000", fontColor: "#00FF00", bold: true, borderColor: "#0000FF" },
      });
    });
  });

  test("cell value: between needs two formulas", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { cellValue } = sheet.getRange("A1").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: "=1", formula2: "=9", operator: "Between" };
      cellValue.load("rule");
      await context.sync();
      expect(cellValue.rule).toEqual({ formula1: "=1", formula2: "=9", operator: "Between" });
    });
    expect(
      await failing(
        ({ sheet }) =>
          void (sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
            formula1: "=1",
            operator: "Between",
          }),
      ),
    ).toBe("InvalidArgument");
  });

  test("text comparison", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { textComparison } = sheet.getRange("A1").conditionalFormats.add("ContainsText");
      textComparison.rule = { operator: "Contains", text: "●" };
      textComparison.format.font.color = "#FF0000";
      textComparison.load("rule");
      await context.sync();
      expect(textComparison.rule).toEqual({ operator: "Contains", text: "●" });
    });
  });

  test("data bar: colours, bounds, bar only", async () => {
    await onSheet(async ({ sheet, context, model }) => {
      const { dataBar } = sheet.getRange("A1").conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = "#9DB2CF";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
      dataBar.upperBoundRule = { type: "HighestValue" };
      dataBar.showDataBarOnly = true;
      dataBar.load("lowerBoundRule,upperBoundRule");
      await context.sync();
      expect([dataBar.lowerBoundRule, dataBar.upperBoundRule]).toEqual([
        { type: "Number", formula: "=0" },
        { type: "HighestValue" },
      ]);
      expect(model.sheets[0]?.conditionalFormats[0]?.rule).toMatchObject({
        kind: "dataBar",
        color: "#9DB2CF",
        gradient: false,
        barOnly: true,
        lower: { type: "num", value: "0" },
      });
    });
  });

  test("icon set: criteria as one array of the set's length; the first has no threshold", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { iconSet } = sheet.getRange("A1").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeTrafficLights1";
      iconSet.reverseIconOrder = true;
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=0.8" },
        { type: "Number", operator: "GreaterThan", formula: "=1" },
      ];
      iconSet.load("criteria,style");
      await context.sync();
      expect(iconSet.criteria.slice(1)).toEqual([
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=0.8" },
        { type: "Number", operator: "GreaterThan", formula: "=1" },
      ]);
    });
    expect(
      await failing(({ sheet }) => {
        const { iconSet } = sheet.getRange("A1").conditionalFormats.add("IconSet");
        iconSet.style = "FourArrows";
        iconSet.criteria = [{} as Excel.ConditionalIconCriterion];
      }),
    ).toBe("InvalidArgument");
  });

  test("colour scale: two or three points", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { colorScale } = sheet.getRange("A1").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria.midpoint).toEqual({ type: "Percent", formula: "=50", color: "#FFFF00" });
    });
  });
});

describe("DataValidation", () => {
  test("a list from a text, a formula or a range", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A2").dataValidation.rule = {
        list: { inCellDropDown: false, source: "=Sheet1!$C$1:$C$3" },
      };
      sheet.getRange("A3").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("C1:C3") },
      };
      const rules = ["A1", "A2", "A3"].map((name) => sheet.getRange(name).dataValidation.load("rule,type"));
      await context.sync();
      expect(rules.map(({ rule }) => rule.list)).toEqual([
        { inCellDropDown: true, source: "a,b" },
        { inCellDropDown: false, source: "=Sheet1!$C$1:$C$3" },
        { inCellDropDown: true, source: "=Sheet1!$C$1:$C$3" },
      ]);
      expect(rules.map(({ type }) => type)).toEqual(["List", "List", "List"]);
    });
  });

  test("a list typed out holds at most 255 characters; structured references are no source", async () => {
    const rule = (source: string) =>
      failing(
        ({ sheet }) =>
          void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } }),
      );
    expect(await rule("x".repeat(256))).toBe("InvalidArgument");
    expect(await rule("=Table1[Name]")).toBe("InvalidArgument");
    expect(await rule("")).toBe("InvalidArgument");
  });

  test("numbers with an operator, custom formulas, exactly one kind at a time", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.load("rule,type");
      await context.sync();
      expect(dataValidation.type).toBe("Decimal");
      expect(dataValidation.rule.decimal).toMatchObject({
        formula1: "0",
        formula2: "1",
        operator: "Between",
      });
    });
    expect(
      await failing(
        ({ sheet }) =>
          void (sheet.getRange("A1").dataValidation.rule = {
            custom: { formula: "=TRUE" },
            list: { inCellDropDown: true, source: "a" },
          }),
      ),
    ).toBe("InvalidArgument");
  });

  test("none, mixed or in part covered ranges say so", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "b" } };
      const types = ["B1", "A1:A2", "A1:A3", "A3:B3"].map((name) =>
        sheet.getRange(name).dataValidation.load("type"),
      );
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["None", "List", "MixedCriteria", "Inconsistent"]);
    });
  });

  test("alert, prompt and blanks stay when the rule changes; clear takes the whole rule away", async () => {
    await onSheet(async ({ sheet, context }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "Pick one" };
      dataValidation.prompt = { showPrompt: true, title: "Pick", message: "One of two" };
      dataValidation.ignoreBlanks = false;
      dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      dataValidation.load("errorAlert,prompt,ignoreBlanks,type");
      await context.sync();
      expect(dataValidation.errorAlert).toEqual({
        showAlert: true,
        style: "Warning",
        title: "No",
        message: "Pick one",
      });
      expect([dataValidation.prompt.title, dataValidation.ignoreBlanks]).toEqual(["Pick", false]);
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  test("writing through the API never asks the rule", async () => {
    await onSheet(async ({ sheet, context }) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      cell.values = [["neither"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["neither"]]);
    });
  });
});
