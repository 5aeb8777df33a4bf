import { session } from "../simulator/office-session";
import { writeInputs } from "../../src/simulator/model/write";

const moment = () => new Promise((done) => setTimeout(done, 20));

const listening = async () => {
  const stage = session();
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await stage.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
      seen.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return { ...stage, seen, id: stage.model.sheets[0]?.id ?? "" };
};

describe("events", () => {
  test("onChanged tells of the add-in's own writes as ThisLocalAddin", async () => {
    const { run, seen, id } = await listening();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await moment();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      address: "B2:C3",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: id,
    });
  });

  test("what the user types is Local, what a co-author does Remote", async () => {
    const { host, seen, id } = await listening();
    host.type(id, 0, 0, "by hand");
    await moment();
    host.asCoAuthor((model) => {
      const [sheet] = model.sheets;
      if (sheet)
        writeInputs(model, sheet, { top: 4, left: 0, bottom: 4, right: 0 }, [["theirs"]], {
          thisYear: 2026,
          text: () => "",
        });
    });
    await moment();
    expect(seen.map(({ source, address }) => [source, address])).toEqual([
      ["Local", "A1"],
      ["Remote", "A5"],
    ]);
  });

  test("inserted and deleted rows are told as such", async () => {
    const { run, seen } = await listening();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("2:2").delete("Up");
      await context.sync();
    });
    await moment();
    expect(seen.map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RowInserted", "2:3"],
      ["RowDeleted", "2:2"],
    ]);
  });

  test("the event's range can be had in another run", async () => {
    const { host, seen, id, run } = await listening();
    host.type(id, 0, 0, "7");
    await moment();
    await run(async (context) => {
      const range = seen[0]?.getRange(context).load("values,address");
      await context.sync();
      expect([range?.values, range?.address]).toEqual([[[7]], "Sheet1!A1"]);
    });
  });

  test("enableEvents switches them off", async () => {
    const { run, host, seen, id } = await listening();
    await run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.type(id, 0, 0, "7");
    await moment();
    expect(seen).toHaveLength(0);
  });

  test("a removed handler hears nothing more", async () => {
    const { run, host, model } = session();
    let heard = 0;
    const registration = await run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    const id = model.sheets[0]?.id ?? "";
    host.type(id, 0, 0, "1");
    await moment();
    registration.remove();
    await registration.context.sync();
    host.type(id, 0, 0, "2");
    await moment();
    expect(heard).toBe(1);
  });

  test("tables, sheets and selections have theirs", async () => {
    const { run, host, model } = session();
    const heard: string[] = [];
    const note = (text: string) => () => {
      heard.push(text);
      return Promise.resolve();
    };
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["a"], [1]];
      const table = sheet.tables.add("A1:A2", true);
      await context.sync();
      table.onChanged.add(note("table changed"));
      context.workbook.worksheets.onAdded.add(note("sheet added"));
      context.workbook.worksheets.onActivated.add(note("activated"));
      context.workbook.worksheets.onDeleted.add(note("sheet deleted"));
      sheet.onSelectionChanged.add(note("selected"));
      await context.sync();
    });
    const id = model.sheets[0]?.id ?? "";
    host.type(id, 1, 0, "2");
    host.select(id, [{ top: 3, left: 3, bottom: 3, right: 3 }]);
    await run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      await context.sync();
      other.delete();
      await context.sync();
    });
    await moment();
    expect(heard).toEqual(["table changed", "selected", "sheet added", "activated", "sheet deleted"]);
  });

  test("workbook.onSelectionChanged hears selections on any sheet", async () => {
    const { run, host, model } = session();
    let heard = 0;
    await run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    host.select(model.sheets[0]?.id ?? "", [{ top: 3, left: 3, bottom: 3, right: 3 }]);
    await moment();
    expect(heard).toBe(1);
  });

  test("onCalculated follows a change that formulas depend on", async () => {
    const { run, host, model } = session();
    let heard = 0;
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      sheet.onCalculated.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    await moment();
    const before = heard;
    host.type(model.sheets[0]?.id ?? "", 0, 0, "5");
    await moment();
    expect(heard).toBe(before + 1);
    expect(model.sheets[0]?.rows.get(0)?.cells[1]?.value).toBe(10);
  });

  test("the selection is kept and read back", async () => {
    const { run } = session();
    await run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.name, cell.address]).toEqual(["Other!B2:C3", "Other", "Other!B2"]);
    });
  });
});
