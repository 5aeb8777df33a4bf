import { codeOn, onSheet, session, type Stage } from "../simulator/office-session";

const failing = (batch: (stage: Stage) => void) =>
  codeOn(async (stage) => {
    batch(stage);
    await stage.context.sync();
  });

describe("NamedItemCollection", () => {
  test("a name for a range gives its address as value and its range back", async () => {
    await onSheet(async ({ context, sheet }) => {
      const name = context.workbook.names.add("Total", sheet.getRange("B2:C3"), "all of it").load();
      const range = name.getRange().load("address");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: "Total",
        formula: "=Sheet1!$B$2:$C$3",
        value: "Sheet1!$B$2:$C$3",
        type: "Range",
        scope: "Workbook",
        visible: true,
        comment: "all of it",
      });
      expect(range.address).toBe("Sheet1!B2:C3");
    });
  });

  test("constants and formulas have a type of their own and no range", async () => {
    await onSheet(async ({ context }) => {
      const rate = context.workbook.names.add("Rate", "=0.25").load("value,type");
      const label = context.workbook.names.addFormulaLocal("Label", '="a ""b"""').load("value,type");
      const none = rate.getRangeOrNullObject();
      await context.sync();
      expect([rate.value, rate.type, label.value, label.type, none.isNullObject]).toEqual([
        0.25,
        "Double",
        'a "b"',
        "String",
        true,
      ]);
    });
  });

  test("a sheet's own names stand beside the workbook's", async () => {
    await onSheet(async ({ context, sheet }) => {
      context.workbook.names.add("Place", sheet.getRange("A1"));
      const own = sheet.names.add("Place", sheet.getRange("B1")).load("scope");
      own.worksheet.load("name");
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      await context.sync();
      expect([own.scope, own.worksheet.name]).toEqual(["Worksheet", "Sheet1"]);
      expect(counts.map(({ value }) => value)).toEqual([1, 1]);
    });
  });

  test("names are used in formulas, hidden, changed and deleted", async () => {
    await onSheet(async ({ context, sheet }) => {
      const name = context.workbook.names.add("Rate", "=2");
      name.visible = false;
      sheet.getRange("A1").formulas = [["=Rate*3"]];
      const cell = sheet.getRange("A1").load("values");
      name.load("visible");
      await context.sync();
      expect([name.visible, cell.values]).toEqual([false, [[6]]]);
      name.formula = "=5";
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[15]]);
      name.delete();
      const none = context.workbook.names.getItemOrNullObject("Rate");
      cell.load("values");
      await context.sync();
      expect([none.isNullObject, cell.values]).toEqual([true, [["#NAME?"]]]);
    });
  });

  test.each(["two words", "A1", "R1C1", "r", ""])("%p is no name", async (name) => {
    expect(await failing(({ context }) => void context.workbook.names.add(name, "=1"))).toBe(
      "InvalidArgument",
    );
  });

  test("a name that is taken, by a name or a table, is InvalidArgument", async () => {
    expect(
      await failing(({ context }) => {
        context.workbook.names.add("Rate", "=1");
        context.workbook.names.add("RATE", "=2");
      }),
    ).toBe("InvalidArgument");
  });
});

describe("Workbook.settings", () => {
  test("hold any JSON value; adding again overwrites", async () => {
    await onSheet(async ({ context }) => {
      const { settings } = context.workbook;
      settings.add("review.v1", { runs: [{ id: 1 }], on: true });
      settings.add("review.v1", { runs: [{ id: 2 }] });
      const item = settings.getItem("review.v1").load("key,value");
      const count = settings.getCount();
      await context.sync();
      expect([item.key, item.value, count.value]).toEqual(["review.v1", { runs: [{ id: 2 }] }, 1]);
    });
  });

  test("Dates survive through the client's encoding", async () => {
    await onSheet(async ({ context }) => {
      const day = new Date(Date.UTC(2026, 0, 31));
      context.workbook.settings.add("day", day);
      const item = context.workbook.settings.getItem("day").load("value");
      await context.sync();
      expect(item.value).toEqual(day);
    });
  });

  test("a missing one is a null object or ItemNotFound; a deleted one is gone", async () => {
    await onSheet(async ({ context }) => {
      const item = context.workbook.settings.add("a", 1);
      item.delete();
      const none = context.workbook.settings.getItemOrNullObject("a");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(await failing(({ context }) => void context.workbook.settings.getItem("a").load())).toBe(
      "ItemNotFound",
    );
  });

  test("what the add-in reads is a copy of what is stored", async () => {
    const { model, run } = session();
    await run(async (context) => {
      context.workbook.settings.add("list", [1]);
      const item = context.workbook.settings.getItem("list").load("value");
      await context.sync();
      (item.value as number[]).push(2);
    });
    expect(model.settings.get("list")).toEqual([1]);
  });
});

describe("Workbook.customXmlParts", () => {
  const xml = '<state xmlns="urn:review"><run id="1"/></state>';

  test("are found by id or namespace and changed", async () => {
    await onSheet(async ({ context }) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml).load("id,namespaceUri");
      await context.sync();
      const found = customXmlParts.getByNamespace("urn:review").getOnlyItem().load("id");
      const text = customXmlParts.getItem(part.id).getXml();
      const count = customXmlParts.getCount();
      await context.sync();
      expect([part.namespaceUri, found.id, text.value, count.value]).toEqual(["urn:review", part.id, xml, 1]);
      part.setXml('<state xmlns="urn:other"/>');
      const none = customXmlParts.getByNamespace("urn:review").getOnlyItemOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("text that is no XML is refused", async () => {
    expect(await failing(({ context }) => void context.workbook.customXmlParts.add("no xml"))).toBe(
      "InvalidArgument",
    );
  });
});

describe("Comments", () => {
  test("belong to one cell, which has one at most", async () => {
    await onSheet(async ({ context, sheet }) => {
      context.workbook.comments.add("Sheet1!B2", "Check this");
      const comment = context.workbook.comments.getItemByCell("Sheet1!B2").load("content,authorName");
      const where = comment.getLocation().load("address");
      const count = sheet.comments.getCount();
      await context.sync();
      expect([comment.content, where.address, count.value]).toEqual(["Check this", "Sheet1!B2", 1]);
      comment.delete();
      const after = sheet.comments.getCount();
      await context.sync();
      expect(after.value).toBe(0);
    });
    expect(
      await failing(({ context }) => {
        context.workbook.comments.add("Sheet1!B2", "one");
        context.workbook.comments.add("Sheet1!B2", "two");
      }),
    ).toBe("InvalidArgument");
  });
});

describe("Application", () => {
  test("in manual mode formulas keep their old results until calculation is asked for; new ones are worked out", async () => {
    await onSheet(async ({ context, sheet }) => {
      const { application } = context.workbook;
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      const cells = sheet.getRange("A1:C1").load("values");
      await context.sync();
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("C1").formulas = [["=A1*3"]];
      cells.load("values");
      application.load("calculationMode");
      await context.sync();
      expect([application.calculationMode, cells.values]).toEqual(["Manual", [[5, 2, 15]]]);
      application.calculate("Recalculate");
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 10, 15]]);
    });
  });

  test("switching back to automatic calculates", async () => {
    await onSheet(async ({ context, sheet }) => {
      const { application } = context.workbook;
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      const cells = sheet.getRange("A1:B1").load("values");
      await context.sync();
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      application.calculationMode = "Automatic";
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 10]]);
    });
  });

  test("tells its separators and culture, and takes suspensions", async () => {
    await onSheet(async ({ context }) => {
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.load("decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      expect([
        application.decimalSeparator,
        application.thousandsSeparator,
        application.cultureInfo.name,
      ]).toEqual([".", ",", "en-US"]);
      expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(".");
    });
  });
});
