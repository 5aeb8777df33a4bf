import { codeOn, errorOf, onSheet, session, type Stage } from "../simulator/office-session";

const failing = (batch: (stage: Stage) => void, options: Parameters<typeof session>[0] = {}) =>
  codeOn(async (stage) => {
    batch(stage);
    await stage.context.sync();
  }, options);

const names = async ({ context }: Pick<Stage, "context">) => {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map(({ name }) => name);
};

describe("WorksheetCollection", () => {
  test("add puts a sheet at the end, names it when no name is given, and does not activate it", async () => {
    await onSheet(async (stage) => {
      const { context } = stage;
      context.workbook.worksheets.add("Review");
      context.workbook.worksheets.add();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      expect(await names(stage)).toEqual(["Sheet1", "Review", "Sheet2"]);
      expect(active.name).toBe("Sheet1");
    });
  });

  test.each(["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "[a", "a]", "'a", "a'", "History"])(
    "%p is no sheet name",
    async (name) => {
      expect(await failing(({ sheet }) => void (sheet.name = name))).toBe("InvalidArgument");
    },
  );

  test("a name is unique whatever the case", async () => {
    expect(await failing(({ context }) => void context.workbook.worksheets.add("SHEET1"))).toBe(
      "ItemAlreadyExists",
    );
  });

  test("getItem takes a name in any case, or the id; a missing one is ItemNotFound, or a null object", async () => {
    await onSheet(async ({ context, sheet }) => {
      sheet.load("id");
      await context.sync();
      const found = [
        context.workbook.worksheets.getItem("sheet1"),
        context.workbook.worksheets.getItem(sheet.id),
      ].map((item) => item.load("name"));
      const none = context.workbook.worksheets.getItemOrNullObject("zzz");
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1"]);
      expect(none.isNullObject).toBe(true);
    });
  });

  test("first, last, next, previous, count — all, or only the visible", async () => {
    await onSheet(async ({ context, sheet }) => {
      const { worksheets } = context.workbook;
      const hidden = worksheets.add("Hidden");
      worksheets.add("Last");
      hidden.visibility = "Hidden";
      const all = [worksheets.getFirst(), worksheets.getLast(), sheet.getNext(), sheet.getNext(true)].map(
        (item) => item.load("name"),
      );
      const none = sheet.getPreviousOrNullObject();
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      expect(all.map(({ name }) => name)).toEqual(["Sheet1", "Last", "Hidden", "Last"]);
      expect(none.isNullObject).toBe(true);
      expect(counts.map(({ value }) => value)).toEqual([3, 2]);
    });
  });
});

describe("Worksheet", () => {
  test("its id stays when it is renamed or moved", async () => {
    await onSheet(async ({ context, sheet }) => {
      context.workbook.worksheets.add("Other");
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      sheet.name = "Renamed";
      sheet.position = 1;
      sheet.load("id,name,position");
      await context.sync();
      expect([sheet.id, sheet.name, sheet.position]).toEqual([id, "Renamed", 1]);
    });
  });

  test("formulas, names, rules, validation and charts follow a new name; hyperlinks do not", async () => {
    await onSheet(async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1:A2").formulas = [["=Sheet1!A1*2"], ["=SUM('Sheet1'!A:A)"]];
      other.getRange("B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$3" },
      };
      other.getRange("C1").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "go" };
      other.getRange("D1").conditionalFormats.add("Custom").custom.rule.formula = "=Sheet1!$A$1>0";
      context.workbook.names.add("Place", sheet.getRange("A1"));
      sheet.name = "New name";
      const formulas = other.getRange("A1:A2").load("formulas");
      const name = context.workbook.names.getItem("Place").load("formula");
      const validation = other.getRange("B1").dataValidation.load("rule");
      const link = other.getRange("C1").load("hyperlink");
      const rule = other.getRange("D1").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      await context.sync();
      expect(formulas.formulas).toEqual([["='New name'!A1*2"], ["=SUM('New name'!A:A)"]]);
      expect(name.formula).toBe("='New name'!$A$1");
      expect(validation.rule.list?.source).toBe("='New name'!$A$1:$A$3");
      expect(rule.formula).toBe("='New name'!$A$1>0");
      expect(link.hyperlink.documentReference).toBe("Sheet1!A1");
    });
  });

  test("deleting a sheet turns references to it into #REF!; its names go with it", async () => {
    await onSheet(async (stage) => {
      const { context, sheet } = stage;
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1:A2").values = [["n"], [1]];
      sheet.tables.add("A1:A2", true).name = "Gone";
      sheet.names.add("Local", sheet.getRange("A1"));
      context.workbook.names.add("Place", sheet.getRange("A1"));
      other.getRange("A1:A2").formulas = [["=Sheet1!A1+1"], ["=SUM(Gone[n])"]];
      sheet.delete();
      const cells = other.getRange("A1:A2").load("formulas,values");
      const name = context.workbook.names.getItem("Place").load("formula,type");
      expect(await names(stage)).toEqual(["Other"]);
      expect(cells.formulas).toEqual([["=#REF!+1"], ["=SUM(#REF!)"]]);
      expect(cells.values).toEqual([["#REF!"], ["#REF!"]]);
      expect([name.formula, name.type]).toEqual(["=#REF!", "Error"]);
    });
  });

  test("a very hidden sheet, or the last visible one, can't be deleted", async () => {
    expect(
      await failing(({ context }) => {
        const other = context.workbook.worksheets.add("Other");
        other.visibility = "VeryHidden";
        other.delete();
      }),
    ).toBe("InvalidOperation");
    expect(await failing(({ sheet }) => sheet.delete())).toBe("InvalidOperation");
    expect(await failing(({ sheet }) => void (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("whoever holds a deleted sheet gets ItemNotFound, also later in the same batch", async () => {
    expect(
      await failing(({ context }) => {
        const other = context.workbook.worksheets.add("Other");
        other.delete();
        other.getRange("A1").values = [[1]];
      }),
    ).toBe("ItemNotFound");
    const { run } = session();
    const error = await errorOf(
      run(async (context) => {
        const other = context.workbook.worksheets.add("Other").load("name");
        await context.sync();
        other.delete();
        await context.sync();
        other.getRange("A1").load("values");
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      "ItemNotFound",
      "WorksheetCollection.getItem",
    ]);
  });

  test("the used range of a blank sheet is its top-left cell, or a null object", async () => {
    await onSheet(async ({ sheet, context }) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    });
  });

  test("gridlines and headings are switched and read", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, false]);
    });
  });

  test("the tab colour is #RRGGBB or empty", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.tabColor = "ffa500";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#FFA500");
      sheet.tabColor = "";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("");
    });
  });

  test("the standard width counts characters of the Normal style", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.load("standardWidth");
      await context.sync();
      expect(sheet.standardWidth).toBe(8.43);
    });
  });
});

describe("Worksheet.copy", () => {
  const prepared = async (stage: Stage) => {
    const { sheet, context } = stage;
    sheet.getRange("A1:B3").formulas = [
      ["n", "Double"],
      [1, "=[@n]*2"],
      [2, "=Sheet1!A3*2"],
    ];
    sheet.tables.add("A1:B3", true).name = "Data";
    sheet.getRange("D1").formulas = [["=SUM(Data[n])"]];
    sheet.getRange("A2").format.fill.color = "#FF0000";
    sheet.getRange("A2:A3").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>1";
    sheet.customProperties.add("marker", "ours");
    const copy = sheet.copy("End");
    copy.load("name,id");
    await context.sync();
    return copy;
  };

  test("its tables get names of their own, and its formulas mean the copy", async () => {
    await onSheet(async (stage) => {
      const copy = await prepared(stage);
      const table = copy.tables.getItemAt(0).load("name");
      const cells = copy.getRange("A1:D3").load("formulas");
      copy.tables.getItemAt(0).columns.getItem("n").getDataBodyRange().values = [[10], [20]];
      const sum = copy.getRange("D1").load("values");
      const original = stage.sheet.getRange("D1").load("values");
      await stage.context.sync();
      expect(copy.name).toBe("Sheet1 (2)");
      expect(table.name).toBe("Data1");
      expect(cells.formulas[2]?.[1]).toBe("='Sheet1 (2)'!A3*2");
      expect([sum.values, original.values]).toEqual([[[30]], [[3]]]);
    });
  });

  test("formats and rules come along, custom properties do not", async () => {
    await onSheet(async (stage) => {
      const copy = await prepared(stage);
      const cell = copy.getRange("A2").load("format/fill/color");
      const rules = copy.getRange("A2").conditionalFormats.getCount();
      const marker = copy.customProperties.getItemOrNullObject("marker");
      await stage.context.sync();
      expect([cell.format.fill.color, rules.value, marker.isNullObject]).toEqual(["#FF0000", 1, true]);
    });
  });

  test("goes where it is told: before, after, at the beginning (also without a word) or the end", async () => {
    await onSheet(async (stage) => {
      const { sheet, context } = stage;
      const other = context.workbook.worksheets.add("Other");
      sheet.copy("Before", other);
      sheet.copy("After", other);
      sheet.copy("End");
      other.copy();
      expect(await names(stage)).toEqual([
        "Other (2)",
        "Sheet1",
        "Sheet1 (2)",
        "Other",
        "Sheet1 (3)",
        "Sheet1 (4)",
      ]);
    });
  });

  test("before and after need a sheet", async () => {
    expect(await failing(({ sheet }) => void sheet.copy("Before"))).toBe("InvalidArgument");
  });
});

describe("Worksheet.freezePanes", () => {
  test("rows, columns, or a range of frozen content", async () => {
    await onSheet(async ({ sheet, context }) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocation().load("address");
      sheet.freezePanes.freezeAt("A1:B3");
      const both = sheet.freezePanes.getLocation().load("address");
      await context.sync();
      expect([none.isNullObject, rows.address, both.address]).toEqual([true, "Sheet1!1:2", "Sheet1!A1:B3"]);
      sheet.freezePanes.unfreeze();
      const gone = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe("Worksheet.customProperties", () => {
  test("keys ignore case, adding again overwrites, values are text", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.customProperties.add("Marker", "one");
      sheet.customProperties.add("MARKER", "two");
      const item = sheet.customProperties.getItem("marker").load("key,value");
      const count = sheet.customProperties.getCount();
      await context.sync();
      expect([item.key, item.value, count.value]).toEqual(["Marker", "two", 1]);
      item.delete();
      const none = sheet.customProperties.getItemOrNullObject("marker");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a key of more than 255 characters is refused", async () => {
    expect(await failing(({ sheet }) => void sheet.customProperties.add("k".repeat(256), "v"))).toBe(
      "InvalidArgument",
    );
  });
});

describe("Worksheet.pageLayout", () => {
  test("orientation, paper, zoom as a whole object, margins in any unit, title rows and print area", async () => {
    await onSheet(async ({ sheet, context, model }) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:D20");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      pageLayout.load("orientation,zoom,topMargin,leftMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        topMargin: 72,
        leftMargin: 36,
      });
      expect([titles.address, area.address]).toEqual(["Sheet1!1:2", "Sheet1!A1:D20"]);
      expect(model.sheets[0]?.pageLayout.footer?.center).toBe("&P");
    });
  });
});

describe("protection", () => {
  test("a protected sheet refuses writing into locked cells with AccessDenied and takes the others", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    expect(
      await failing(({ sheet }) => {
        sheet.protection.protect();
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["formats", (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["row heights", (sheet) => void (sheet.getRange("A1").format.rowHeight = 20)],
    ["inserting rows", (sheet) => void sheet.getRange("1:1").insert("Down")],
    ["deleting rows", (sheet) => sheet.getRange("1:1").delete("Up")],
    ["tables", (sheet) => void sheet.tables.add("A1:B2", true)],
    ["rules", (sheet) => void sheet.getRange("A1").conditionalFormats.add("Custom")],
    [
      "validation",
      (sheet) =>
        void (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
    ],
    ["charts", (sheet) => void sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"))],
    ["sorting", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }])],
  ])("a protected sheet refuses %s", async (_what, change) => {
    expect(
      await failing(({ sheet }) => {
        sheet.protection.protect();
        change(sheet);
      }),
    ).toBe("AccessDenied");
  });

  test("options allow what they name", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      sheet.protection.load("options");
      await context.sync();
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowDeleteRows: false });
    });
  });

  test("protecting twice fails; a wrong password does not open", async () => {
    expect(
      await failing(({ sheet }) => {
        sheet.protection.protect();
        sheet.protection.protect();
      }),
    ).toBe("AccessDenied");
    expect(
      await failing(({ sheet }) => {
        sheet.protection.protect({}, "secret");
        sheet.protection.unprotect("wrong");
      }),
    ).toBe("InvalidArgument");
  });

  test("a protected structure refuses adding, deleting, renaming, moving, hiding and copying sheets", async () => {
    const changes: ((stage: Stage) => void)[] = [
      ({ context }) => void context.workbook.worksheets.add("New"),
      ({ sheet }) => sheet.delete(),
      ({ sheet }) => void (sheet.name = "New"),
      ({ sheet }) => void (sheet.position = 0),
      ({ sheet }) => void (sheet.visibility = "Hidden"),
      ({ sheet }) => void sheet.copy(),
    ];
    for (const change of changes) {
      expect(
        await failing((stage) => {
          stage.context.workbook.protection.protect();
          change(stage);
        }),
      ).toBe("AccessDenied");
    }
  });

  test("a read-only workbook says so and refuses every write", async () => {
    const { model, run } = session();
    model.readOnly = true;
    await run(async (context) => {
      const workbook = context.workbook.load("readOnly");
      await context.sync();
      expect(workbook.readOnly).toBe(true);
    });
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  });
});
