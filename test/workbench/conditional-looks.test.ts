import { createWorkbook } from "../../src/simulator/model/create";
import { DEFAULT_FORMAT } from "../../src/simulator/model/formats";
import type { Area, ConditionalRule, SheetModel, WorkbookModel } from "../../src/simulator/model/workbook";
import { conditionalLooks, lookKey } from "../../src/workbench/conditional-looks";

/* What conditional formats make of cells, as Excel does it: a rule's formula is stated for the first cell of its area. */

type Value = string | number | null;

function sheetWith(
  rows: readonly (readonly Value[])[],
  ...rules: readonly (readonly [Area, ConditionalRule])[]
): { model: WorkbookModel; sheet: SheetModel } {
  const model = createWorkbook("Book1.xlsx", ["业绩 复盘"]);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  rows.forEach((values, row) =>
    sheet.rows.set(row, { cells: values.map((value) => ({ value, format: DEFAULT_FORMAT })) }),
  );
  sheet.conditionalFormats = rules.map(([area, rule], priority) => {
    return { areas: [area], priority, stopIfTrue: false, rule };
  });
  return { model, sheet };
}

const looksOf = ({ model, sheet }: ReturnType<typeof sheetWith>) => conditionalLooks(model, sheet, 0);
const columnA: Area = { top: 0, left: 0, bottom: 2, right: 0 };
const custom = (formula: string, fontColor: string): ConditionalRule => {
  return { kind: "custom", formula, style: { fontColor } };
};

describe("A rule by formula", () => {
  it("colours the cells where it holds: lights by their shape", () => {
    const looks = looksOf(
      sheetWith(
        [["● 正常"], ["■ 落后"], [null]],
        [columnA, custom('=ISNUMBER(SEARCH("■",$A1))', "#AA0000")],
        [columnA, custom('=ISNUMBER(SEARCH("●",$A1))', "#00AA00")],
      ),
    );
    expect([0, 1, 2].map((row) => looks.get(lookKey(row, 0))?.fontColor)).toEqual([
      "#00AA00",
      "#AA0000",
      undefined,
    ]);
  });

  it("looks at other cells of the row, and knows its own column", () => {
    const area: Area = { top: 0, left: 1, bottom: 1, right: 2 };
    const looks = looksOf(
      sheetWith(
        [
          [2, null, null],
          [9, null, null],
        ],
        [area, { kind: "custom", formula: "=AND($A1>=2,COLUMN()<=$A1)", style: { fill: "#123456" } }],
      ),
    );
    // row 1 holds 2: column B (2) only; row 2 holds 9: both columns
    expect([...looks.keys()]).toEqual([lookKey(0, 1), lookKey(1, 1), lookKey(1, 2)]);
  });

  it("gives way to one before it", () => {
    const looks = looksOf(
      sheetWith([[5]], [columnA, custom("=$A1>1", "#111111")], [columnA, custom("=$A1>2", "#222222")]),
    );
    expect(looks.get(lookKey(0, 0))?.fontColor).toBe("#111111");
  });

  it("leaves the workbook as it is", () => {
    const { model, sheet } = sheetWith([[5]], [columnA, custom("=$A1>1", "#111111")]);
    conditionalLooks(model, sheet, 0);
    expect(model.sheets).toHaveLength(1);
    expect(sheet.rows.get(0)?.cells).toEqual([{ value: 5, format: DEFAULT_FORMAT }]);
  });
});

describe("A comparison", () => {
  it("colours the numbers that it is true of, at the limit as Excel does: 10 is not greater than 10", () => {
    const rule: ConditionalRule = {
      kind: "cellValue",
      operator: "GreaterThan",
      formula1: "=10",
      style: { fill: "#FFEEEE" },
    };
    const looks = looksOf(sheetWith([[10], [11], [null]], [columnA, rule]));
    expect([...looks.keys()]).toEqual([lookKey(1, 0)]);
  });
});

describe("A rule on text", () => {
  const cells = ["华东一区", "东北", "区", null];
  it.each([
    ["Contains", "东", [0, 1]],
    ["NotContains", "东", [2, 3]],
    ["BeginsWith", "东", [1]],
    ["EndsWith", "区", [0, 2]],
  ])("that asks whether a cell %s “%s” colours the cells of which it is true", (operator, text, rows) => {
    const rule: ConditionalRule = { kind: "containsText", operator, text, style: { fill: "#FFEEEE" } };
    const looks = looksOf(
      sheetWith(
        cells.map((cell) => [cell]),
        [{ ...columnA, bottom: 3 }, rule],
      ),
    );
    expect([...looks.keys()]).toEqual(rows.map((row) => lookKey(row, 0)));
  });
});

describe("Data bars", () => {
  it("are as long as their number's share of the largest, from 0 on: 50 of 200 a quarter", () => {
    const rule: ConditionalRule = {
      kind: "dataBar",
      color: "#9DB2CF",
      gradient: false,
      lower: { type: "num", value: "=0" },
      upper: { type: "automatic" },
      barOnly: false,
    };
    const looks = looksOf(sheetWith([[50], [200], [-10]], [columnA, rule]));
    expect([0, 1, 2].map((row) => looks.get(lookKey(row, 0))?.bar?.share)).toEqual([0.25, 1, undefined]);
  });
});

describe("Colour scales", () => {
  const rule: ConditionalRule = {
    kind: "colorScale",
    points: [
      { at: { type: "min" }, color: "#F8696B" },
      { at: { type: "percentile", value: "50" }, color: "#FFEB84" },
      { at: { type: "max" }, color: "#63BE7B" },
    ],
  };
  const area: Area = { top: 0, left: 0, bottom: 9, right: 0 };
  const fills = (values: readonly Value[]) => {
    const looks = looksOf(
      sheetWith(
        values.map((value) => [value]),
        [area, rule],
      ),
    );
    return values.map((_, row) => looks.get(lookKey(row, 0))?.fill?.toUpperCase());
  };

  it("fill the least, the median and the greatest with their points' colours, and what lies halfway with the colour between", () => {
    // median of 10, 20, 20, 30, 40 is 20; 30 is halfway to 40: (FF + 63) / 2 = B1, (EB + BE) / 2 = D4.8 → D5, (84 + 7B) / 2 = 7F.8 → 80
    expect(fills([10, 20, 20, 30, 40])).toEqual(["#F8696B", "#FFEB84", "#FFEB84", "#B1D580", "#63BE7B"]);
  });

  it("leave texts and blanks alone", () => {
    expect(fills([10, "合计", null, 40])).toEqual(["#F8696B", undefined, undefined, "#63BE7B"]);
  });

  it("give way to a rule that fills a cell, and are drawn however long the sheet is", () => {
    const red = custom("=$A1=10", "#111111");
    const rows = Array.from({ length: 5_001 }, (_, row) => [row]);
    const [short, long] = [[[10], [40]], rows].map((values) =>
      looksOf(
        sheetWith(
          values,
          [area, { ...red, style: { fill: "#EEEEEE" } } as ConditionalRule],
          [{ ...area, bottom: 6_000 }, rule],
        ),
      ),
    );
    expect(short?.get(lookKey(0, 0))?.fill).toBe("#EEEEEE");
    expect(long?.get(lookKey(5_000, 0))?.fill?.toUpperCase()).toBe("#63BE7B");
  });
});

describe("Icon sets", () => {
  const lights = (more: { reverse?: boolean; iconOnly?: boolean } = {}): ConditionalRule => {
    const at = ["0", "33", "67"].map((value) => ({ type: "percent", value, inclusive: true }) as const);
    return {
      kind: "iconSet",
      set: "ThreeSigns",
      reverse: false,
      iconOnly: false,
      at: [...at],
      ...more,
    };
  };
  const area: Area = { top: 0, left: 0, bottom: 9, right: 0 };
  const signs = (rule: ConditionalRule, values: readonly Value[]) => {
    const looks = looksOf(
      sheetWith(
        values.map((value) => [value]),
        [area, rule],
      ),
    );
    return values.map((_, row) => looks.get(lookKey(row, 0))?.icon?.sign ?? "-").join("");
  };

  it("stand at and beside their limits: from 33 % of the way on the second sign, from 67 % on the third", () => {
    expect(signs(lights(), [0, 32, 33, 66, 67, 100, null])).toBe("◆◆▲▲●●-");
  });

  it("are the other way round when told so", () => {
    expect(signs(lights({ reverse: true }), [0, 33, 100])).toBe("●▲◆");
  });

  it("hide the number when told so", () => {
    const looks = looksOf(sheetWith([[1]], [area, lights({ iconOnly: true })]));
    expect(looks.get(lookKey(0, 0))?.icon?.alone).toBe(true);
  });
});
