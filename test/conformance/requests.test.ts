import { codeOn, errorOf, onSheet, session } from "../simulator/office-session";

describe("A request", () => {
  test("is worked through in order: what stands before a failing action is done, the rest is not", async () => {
    const { model, run } = session();
    const error = await errorOf(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["before"]];
        sheet.getRange("B1").values = [["=1+"]];
        sheet.getRange("C1").values = [["after"]];
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.values"]);
    const cells = model.sheets[0]?.rows.get(0)?.cells;
    expect([cells?.[0]?.value, cells?.[2]?.value]).toEqual(["before", undefined]);
  });

  test("results of the actions before the failing one arrive", async () => {
    const { run } = session();
    let count: OfficeExtension.ClientResult<number> | undefined;
    await errorOf(
      run(async (context) => {
        count = context.workbook.worksheets.getCount();
        context.workbook.worksheets.getItem("zzz").load();
        await context.sync();
      }),
    );
    expect(count?.value).toBe(1);
  });

  test("values of more than 1,500 cells travel in blocks: a failing block leaves the blocks before it written", async () => {
    const { model, run } = session();
    const values = Array.from({ length: 4000 }, (_, i) => [i === 2500 ? "=1+" : i + 1]);
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4000").values = values;
        await context.sync();
      }),
    );
    const at = (row: number) => model.sheets[0]?.rows.get(row)?.cells[0]?.value;
    expect([error.code, at(0), at(1499), at(2499), at(3999)]).toEqual([
      "InvalidArgument",
      1,
      1500,
      2500,
      undefined,
    ]);
  });

  test("of more than 5 MB is refused whole", async () => {
    const { model, run } = session();
    const error = await errorOf(
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A300").values = Array.from(
          { length: 300 },
          () => ["x".repeat(20_000)],
        );
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(model.sheets[0]?.rows.size).toBe(0);
  });

  test("whose answer is over 5 MB is refused after its work is done", async () => {
    const { run } = session();
    const error = await errorOf(
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A300");
        range.getRow(0).getResizedRange(199, 0).values = Array.from({ length: 200 }, () => [
          "文".repeat(7_000),
        ]);
        await context.sync();
        range.load("values,formulas");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("counts text as UTF-8 bytes", async () => {
    const { host, run } = session();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["文"]];
      await context.sync();
    });
    const [first] = host.log;
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
      await context.sync();
    });
    const second = host.log.filter(({ isCleanUp }) => !isCleanUp)[1];
    expect((first?.bytes ?? 0) - (second?.bytes ?? 0)).toBe(2);
  });

  test("with a member that the stand-in does not play is ApiNotFound, never a silent null", async () => {
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").flashFill();
        await context.sync();
      }),
    ).toBe("ApiNotFound");
    expect(
      await codeOn(async ({ context }) => {
        context.workbook.pivotTables.load();
        await context.sync();
      }),
    ).toBe("ApiNotFound");
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.getRange("A1").load("linkedDataTypeState");
        await context.sync();
      }),
    ).toBe("ApiNotFound");
    expect(
      await codeOn(async ({ sheet, context }) => {
        sheet.load("nonsense" as "name");
        await context.sync();
      }),
    ).toBe("ApiNotFound");
  });
});

describe("load", () => {
  test("without names loads all plain properties", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "Sheet1",
        position: 0,
        visibility: "Visible",
        showGridlines: true,
      });
    });
  });

  test.each<[string, (tables: Excel.TableCollection) => void]>([
    ["a path", (tables) => void tables.load("items/name,items/columns/items/name")],
    ["a path without items", (tables) => void tables.load("name,columns/name")],
    ["an array", (tables) => void tables.load(["items/name", "items/columns/items/name"])],
    ["an object", (tables) => void tables.load({ name: true, columns: { name: true } })],
  ])("takes %s for a collection and what hangs on its items", async (_form, load) => {
    await onSheet(async ({ sheet, context }) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true);
      load(sheet.tables);
      await context.sync();
      const found = sheet.tables.items.map(({ name, columns }) => [
        name,
        columns.items.map((column) => column.name),
      ]);
      expect(found).toEqual([["Table1", ["a", "b"]]]);
    });
  });

  test("$top and $skip page through a collection", async () => {
    await onSheet(async ({ context }) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const page = context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(page.items.map(({ name }) => name)).toEqual(["B", "C"]);
    });
  });

  test("a property that was not loaded can't be read", async () => {
    await onSheet(async ({ sheet, context }) => {
      sheet.load("name");
      await context.sync();
      expect(() => sheet.position).toThrow("position");
    });
  });

  test("items of a loaded collection can be used in later requests", async () => {
    await onSheet(async ({ context }) => {
      context.workbook.worksheets.add("B");
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const cells = sheets.items.map((sheet, index) => {
        sheet.getRange("A1").values = [[index]];
        return sheet.getRange("A1").load("values");
      });
      await context.sync();
      expect(cells.map(({ values }) => values)).toEqual([[[0]], [[1]]]);
    });
  });
});

describe("set", () => {
  test("sets properties of an object and of what hangs on it at once", async () => {
    await onSheet(async ({ sheet, context }) => {
      const range = sheet.getRange("A1:B1");
      range.set({ values: [[1, 2]], format: { fill: { color: "#FF0000" }, font: { bold: true } } });
      range.load("values,format/fill/color,format/font/bold");
      await context.sync();
      expect([range.values, range.format.fill.color, range.format.font.bold]).toEqual([
        [[1, 2]],
        "#FF0000",
        true,
      ]);
    });
  });
});

describe("null objects", () => {
  test("give null for everything asked of them, also in later requests", async () => {
    await onSheet(async ({ context }) => {
      const none = context.workbook.worksheets.getItemOrNullObject("zzz");
      const range = none.getRange("A1").load("values");
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
      const later = none.tables.getItemOrNullObject("x");
      await context.sync();
      expect(later.isNullObject).toBe(true);
    });
  });

  test("can't be set", async () => {
    expect(
      await codeOn(async ({ context }) => {
        context.workbook.worksheets.getItemOrNullObject("zzz").name = "x";
        await context.sync();
      }),
    ).toBe("InvalidOperation");
  });
});

describe("requirement sets", () => {
  test("members beyond the host's set are ApiNotFound, thrown at once", async () => {
    const { js, run } = session({ apiVersion: "1.12" });
    expect(js.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(js.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(js.Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
    const error = await errorOf(
      run((context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.getItemAt(0).resize("A1:B2");
        return Promise.resolve();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
  });

  test("the default is ExcelApi 1.14, on Excel, and ready", async () => {
    const { js } = session();
    expect(js.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(js.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect((await js.Office.onReady()).host).toBe("Excel");
  });
});

describe("references", () => {
  test("are released when a run ends", async () => {
    const { host, run } = session();
    await run(async (context) => {
      for (let i = 0; i < 5; i += 1)
        context.workbook.worksheets.getItem("Sheet1").getCell(i, 0).load("values");
      await context.sync();
      expect(host.heldReferences).toBe(5);
    });
    expect(host.heldReferences).toBe(0);
  });
});
