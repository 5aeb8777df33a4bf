import { codeOn, errorOf, onSheet, session, type Stage } from "../simulator/office-session";

const sales = [
  ["Region", "Amount"],
  ["North", 10],
  ["South", 20],
];

const addSales = ({ sheet }: Pick<Stage, "sheet">, at = "A1:B3") => {
  sheet.getRange(at).values = sales;
  return sheet.tables.add(at, true);
};

const failing = (batch: (stage: Stage) => void) =>
  codeOn(async (stage) => {
    batch(stage);
    await stage.context.sync();
  });

describe("TableCollection.add", () => {
  test("makes a table over a range; header, body and whole are ranges of it", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage).load("name,showHeaders,showTotals,style,showBandedRows,showFilterButton");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
        range.load("address"),
      );
      await stage.context.sync();
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
      expect(table.toJSON()).toMatchObject({
        name: "Table1",
        showHeaders: true,
        showTotals: false,
        style: "TableStyleMedium2",
      });
    });
  });

  test("without headers the data moves down one row and gets Column1, Column2…", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.values).toEqual([
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test("an address without a sheet means the active one", async () => {
    await onSheet(async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      const table = context.workbook.tables.add("A1:B2", true);
      table.worksheet.load("name");
      await context.sync();
      expect(table.worksheet.name).toBe("Other");
      expect(sheet).toBeDefined();
    });
  });

  test("headers become unique text: numbers as shown, blanks and repetitions renamed", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:D2").values = [
        [2024, "", "Q", "q"],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("A1:D2", true);
      const header = table.getHeaderRowRange().load("values,valueTypes");
      table.columns.load("items/name,items/id,items/index");
      await context.sync();
      expect(header.values).toEqual([["2024", "Column2", "Q", "q2"]]);
      expect(header.valueTypes).toEqual([["String", "String", "String", "String"]]);
      expect(table.columns.items.map(({ name, id, index }) => [name, id, index])).toEqual([
        ["2024", 1, 0],
        ["Column2", 2, 1],
        ["Q", 3, 2],
        ["q2", 4, 3],
      ]);
    });
  });

  test("overlapping a table or merged cells is MergedRangeConflict", async () => {
    expect(await failing((stage) => (addSales(stage), stage.sheet.tables.add("B2:C4", true)))).toBe(
      "MergedRangeConflict",
    );
    expect(
      await failing(({ sheet }) => {
        sheet.getRange("A2:B2").merge();
        sheet.tables.add("A1:B3", true);
      }),
    ).toBe("MergedRangeConflict");
  });
});

describe("Table.name", () => {
  test("is unique in the workbook whatever the case: a second one is InvalidArgument", async () => {
    expect(
      await failing((stage) => {
        addSales(stage).name = "Sales";
        addSales(stage, "D1:E3").name = "SALES";
      }),
    ).toBe("InvalidArgument");
  });

  test.each(["two words", "1st", "A1", "R1C1", "C", "T1", "Q4", "May2019", "x".repeat(256), "a-b", ""])(
    "%p is no table name",
    async (name) => {
      expect(await failing((stage) => void (addSales(stage).name = name))).toBe("InvalidArgument");
    },
  );

  test.each(["_x", "\\x", "Sales.2024", "销售表", "Quarter1Sales"])("%p is a table name", async (name) => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.name = name;
      table.load("name");
      await stage.context.sync();
      expect(table.name).toBe(name);
    });
  });

  test("a defined name of the same spelling is in the way", async () => {
    expect(
      await failing((stage) => {
        stage.context.workbook.names.add("Sales", "=1");
        addSales(stage).name = "Sales";
      }),
    ).toBe("InvalidArgument");
  });

  test("renaming keeps the id, and formulas follow", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      const table = addSales(stage).load("id");
      sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      await context.sync();
      const { id } = table;
      table.name = "Sales";
      table.load("id");
      const cell = sheet.getRange("D1").load("formulas,values");
      await context.sync();
      expect(table.id).toBe(id);
      expect([cell.formulas, cell.values]).toEqual([[["=SUM(Sales[Amount])"]], [[30]]]);
    });
  });
});

describe("Table.resize", () => {
  test("takes the new area; rows that fall out keep their contents", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.resize("A1:B2");
      const range = table.getRange().load("address");
      const below = stage.sheet.getRange("A3:B3").load("values");
      await stage.context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(below.values).toEqual([["South", 20]]);
    });
  });

  test("new rows get the calculated columns; new columns take their names from the cells", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      sheet.getRange("A1:C3").formulas = [
        ["a", "b", "Double"],
        [1, 2, "=[@a]*2"],
        [3, 4, "=[@a]*2"],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.resize("A1:C3");
      sheet.getRange("C2:C3").formulas = [["=[@a]*2"], ["=[@a]*2"]];
      table.resize("A1:C4");
      sheet.getRange("A4").values = [[7]];
      table.columns.load("items/name");
      const added = sheet.getRange("C4").load("formulas,values");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["a", "b", "Double"]);
      expect([added.formulas, added.values]).toEqual([[["=[@a]*2"]], [[14]]]);
    });
  });

  test.each(["A2:B4", "D1:E3", "A1:B1"])(
    "%s is refused: the header row stays, the areas overlap, a body row remains",
    async (area) => {
      expect(await failing((stage) => addSales(stage).resize(area))).toBe("InvalidArgument");
    },
  );

  test("references to a column that falls out become #REF!, its filter goes", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.columns.getItem("Amount").filter.applyCustomFilter(">0");
      stage.sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      table.resize("A1:A3");
      const cell = stage.sheet.getRange("D1").load("formulas");
      table.autoFilter.load("isDataFiltered");
      await stage.context.sync();
      expect([cell.formulas, table.autoFilter.isDataFiltered]).toEqual([[["=SUM(#REF!)"]], false]);
    });
  });

  test("growing over another table is refused", async () => {
    expect(
      await failing((stage) => {
        const table = addSales(stage);
        addSales(stage, "A6:B8");
        table.resize("A1:B7");
      }),
    ).toBe("MergedRangeConflict");
  });
});

describe("Table: growing by itself", () => {
  test("rows written right below are taken in", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.getDataBodyRange().getRowsBelow(2).values = [
        ["East", 1],
        ["West", 2],
      ];
      const range = table.getRange().load("address");
      await stage.context.sync();
      expect(range.address).toBe("Sheet1!A1:B5");
    });
  });

  test("not over blanks, nor with the totals row, nor on validation rules, nor on a protected sheet", async () => {
    const after = (prepare: (stage: Stage, table: Excel.Table) => void) =>
      onSheet(async (stage) => {
        const table = addSales(stage);
        prepare(stage, table);
        const range = table.getRange().load("address");
        await stage.context.sync();
        return range.address;
      });
    expect(await after(({ sheet }) => void (sheet.getRange("A4:B4").values = [["", ""]]))).toBe(
      "Sheet1!A1:B3",
    );
    expect(
      await after(({ sheet }, table) => {
        table.showTotals = true;
        sheet.getRange("A5:B5").values = [["x", 1]];
      }),
    ).toBe("Sheet1!A1:B4");
    expect(
      await after(({ sheet }) => {
        sheet.getRange("A4:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        sheet.getRange("A4:B4").values = [["x", 1]];
      }),
    ).toBe("Sheet1!A1:B3");
    expect(
      await after(({ sheet }) => {
        sheet.getRange("A4:B4").format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange("A4:B4").values = [["x", 1]];
      }),
    ).toBe("Sheet1!A1:B3");
  });

  test("1,501 rows written below at once leave the last one out when it is blank", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      const rows: (string | number)[][] = Array.from({ length: 1501 }, (_, i) => [i === 1500 ? "" : `r${i}`]);
      stage.sheet.getRange("A4:A1504").values = rows;
      const range = table.getRange().load("address");
      await stage.context.sync();
      expect(range.address).toBe("Sheet1!A1:B1503");
    });
  });
});

describe("Table: header, totals, columns, rows", () => {
  test("a header cell takes text only, and names its column", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      stage.sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      stage.sheet.getRange("B1").values = [[2025]];
      table.columns.load("items/name");
      const header = stage.sheet.getRange("B1").load("values");
      const formula = stage.sheet.getRange("D1").load("formulas");
      await stage.context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Region", "2025"]);
      expect(header.values).toEqual([["2025"]]);
      expect(formula.formulas).toEqual([["=SUM(Table1[2025])"]]);
    });
  });

  test("the totals row shows a label and the sum of the last column", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("formulas,values");
      await stage.context.sync();
      expect(totals.formulas).toEqual([["Total", "=SUBTOTAL(109,[Amount])"]]);
      expect(totals.values).toEqual([["Total", 30]]);
    });
  });

  test("a column renamed through its object renames the header; special characters are escaped in formulas", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      stage.sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      table.columns.getItem("Amount").name = "Amount [k€]";
      const cells = [
        stage.sheet.getRange("B1").load("values"),
        stage.sheet.getRange("D1").load("formulas,values"),
      ];
      await stage.context.sync();
      expect(cells[0]?.values).toEqual([["Amount [k€]"]]);
      expect([cells[1]?.formulas, cells[1]?.values]).toEqual([[["=SUM(Table1[Amount '[k€']])"]], [[30]]]);
    });
  });

  test("columns are added at the end or in between, and deleted with their cells", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      stage.sheet.getRange("D1").values = [["beside"]];
      table.columns.add(1, [["Month"], ["Jan"], ["Feb"]]);
      table.columns.getItem("Region").delete();
      const range = table.getRange().load("address,values");
      await stage.context.sync();
      expect(range.values).toEqual([
        ["Month", "Amount"],
        ["Jan", 10],
        ["Feb", 20],
      ]);
      expect(range.address).toBe("Sheet1!A1:B3");
    });
  });

  test("a deleted column leaves #REF! in formulas", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      stage.sheet.getRange("F1").formulas = [["=SUM(Table1[Amount])"]];
      table.columns.getItem("Amount").delete();
      const cell = stage.sheet.getRange("E1").load("formulas");
      await stage.context.sync();
      expect(cell.formulas).toEqual([["=SUM(#REF!)"]]);
    });
  });

  test("rows are added at the end or in between", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.rows.add(undefined, [["East", 1]]);
      table.rows.add(0, [["First", 0]]);
      const body = table.getDataBodyRange().load("values");
      table.rows.load("count");
      await stage.context.sync();
      expect(body.values).toEqual([
        ["First", 0],
        ["North", 10],
        ["South", 20],
        ["East", 1],
      ]);
      expect(table.rows.count).toBe(4);
    });
  });

  test("a row object means a place, not its data", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      const row = table.rows.getItemAt(0);
      table.rows.add(0, [["First", 0]]);
      row.load("values");
      await stage.context.sync();
      expect(row.values).toEqual([["First", 0]]);
    });
  });

  test("deleting the only row empties it", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:A2").values = [["a"], [1]];
      const table = sheet.tables.add("A1:A2", true);
      table.rows.getItemAt(0).delete();
      const range = table.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([["a"], [""]]);
    });
  });

  test("convertToRange keeps all data and turns structured references into addresses", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      stage.sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      table.convertToRange();
      stage.sheet.tables.load("count");
      const cells = stage.sheet.getRange("A1:D3").load("formulas,values");
      await stage.context.sync();
      expect(stage.sheet.tables.count).toBe(0);
      expect(cells.formulas[0]).toEqual(["Region", "Amount", "", "=SUM($B$2:$B$3)"]);
      expect(cells.values[0]?.[3]).toBe(30);
    });
  });

  test("delete takes the cells' contents too", async () => {
    await onSheet(async (stage) => {
      addSales(stage).delete();
      const used = stage.sheet.getUsedRangeOrNullObject(true);
      await stage.context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("a deleted table is ItemNotFound for whoever still holds it", async () => {
    const { run } = session();
    const error = await errorOf(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const table = addSales({ sheet });
        table.load("name");
        await context.sync();
        table.delete();
        await context.sync();
        table.load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("TableCollection.getItem");
  });

  test("getItem takes a name in any case, or the id", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage).load("id");
      await stage.context.sync();
      const found = [
        stage.context.workbook.tables.getItem("TABLE1"),
        stage.context.workbook.tables.getItem(table.id),
      ].map((item) => item.load("name"));
      const missing = stage.context.workbook.tables.getItemOrNullObject("Nope");
      await stage.context.sync();
      expect(found.map(({ name }) => name)).toEqual(["Table1", "Table1"]);
      expect(missing.isNullObject).toBe(true);
    });
  });
});

describe("Table: filters", () => {
  test("a values filter hides rows, isDataFiltered says so, clearFilters shows them again", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.columns.getItem("Region").filter.applyValuesFilter(["South"]);
      table.autoFilter.load("isDataFiltered,criteria");
      const row = stage.sheet.getRange("A2").load("rowHidden");
      await stage.context.sync();
      expect([table.autoFilter.isDataFiltered, row.rowHidden]).toEqual([true, true]);
      table.clearFilters();
      row.load("rowHidden");
      table.autoFilter.load("isDataFiltered");
      await stage.context.sync();
      expect([table.autoFilter.isDataFiltered, row.rowHidden]).toEqual([false, false]);
    });
  });

  test("a custom filter compares", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.columns.getItem("Amount").filter.applyCustomFilter(">=15");
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await stage.context.sync();
      expect(view.values).toEqual([["South", 20]]);
    });
  });

  test("what is written across filtered rows is misplaced", async () => {
    await onSheet(async (stage) => {
      const table = addSales(stage);
      table.columns.getItem("Region").filter.applyValuesFilter(["South"]);
      stage.sheet.getRange("B2:B3").values = [[1], [2]];
      const body = stage.sheet.getRange("B2:B3").load("values");
      await stage.context.sync();
      expect(body.values).toEqual([[10], [1]]);
    });
  });
});
