import { documentedCodes } from "../excel/documented-codes";
import { errorOf, session } from "../simulator/office-session";
import { renameSheet } from "../../src/simulator/model/sheets";

const write = (value: unknown) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
  await context.sync();
};

const stillOpen = async (promise: Promise<unknown>): Promise<boolean> => {
  const open = Symbol("open");
  const first = await Promise.race([
    promise.catch(() => undefined),
    new Promise((done) => setTimeout(() => done(open), 30)),
  ]);
  return first === open;
};

describe("faults on demand", () => {
  test.each(documentedCodes)("%s is produced at any action, and by the transport", async (code) => {
    for (const kind of ["failAction", "refuse"] as const) {
      const { run } = session({ faults: [{ request: 1, kind, code, action: 3 }] });
      expect((await errorOf(run(write(1)))).code).toBe(code);
    }
  });

  test("a failing action keeps what was done before it", async () => {
    const { model, run } = session({
      faults: [{ request: 2, kind: "failAction", action: 2, code: "GeneralException" }],
    });
    await run(async (context) => {
      await write("first")(context);
      await expect(write("second")(context)).rejects.toMatchObject({ code: "GeneralException" });
    });
    expect(model.sheets[0]?.rows.get(0)?.cells[0]?.value).toBe("first");
  });

  test("a refused request does nothing", async () => {
    const { model, run } = session({
      faults: [{ request: 1, kind: "refuse", code: "ServiceNotAvailable", httpStatusCode: 503 }],
    });
    await errorOf(run(write(1)));
    expect(model.sheets[0]?.rows.size).toBe(0);
  });

  test.each([true, false])("a sync may never settle, its work done: %p", async (applied) => {
    const { model, run } = session({ faults: [{ request: 1, kind: "hang", applied }] });
    expect(await stillOpen(run(write(1)))).toBe(true);
    expect(model.sheets[0]?.rows.get(0)?.cells[0]?.value).toBe(applied ? 1 : undefined);
  });

  test("a sync may settle late", async () => {
    const { run } = session({ faults: [{ request: 1, kind: "delay", milliseconds: 60 }] });
    const batch = run(write(1));
    expect(await stillOpen(batch)).toBe(true);
    await batch;
  });

  test("a read may give null for its values", async () => {
    const { run } = session({ faults: [{ request: 2, kind: "nullValues" }] });
    await run(async (context) => {
      await write(1)(context);
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values,address");
      await context.sync();
      expect([cell.values, cell.address]).toEqual([null, "Sheet1!A1"]);
    });
  });

  test("another author may change the workbook between two requests", async () => {
    const { run, model } = session({
      faults: [
        {
          request: 2,
          kind: "coAuthor",
          change: (workbook) => {
            const [sheet] = workbook.sheets;
            if (sheet) renameSheet(workbook, sheet, "Theirs");
          },
        },
      ],
    });
    const error = await errorOf(
      run(async (context) => {
        await write(1)(context);
        await write(2)(context);
      }),
    );
    expect([error.code, model.sheets[0]?.name]).toEqual(["ItemNotFound", "Theirs"]);
  });

  test("the pane may die after a request: nothing is answered any more", async () => {
    const { run, host } = session({ faults: [{ request: 1, kind: "kill" }] });
    expect(await stillOpen(run(write(1)))).toBe(true);
    expect(await stillOpen(run(write(2)))).toBe(true);
    expect(host.model.sheets[0]?.rows.get(0)?.cells[0]?.value).toBe(1);
  });

  test("clean-up requests are not counted", async () => {
    const { run, host } = session();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
    });
    expect(host.log.map(({ isCleanUp }) => isCleanUp)).toEqual([false, true]);
    expect(host.nextRequest).toBe(2);
  });
});

describe("cell editing", () => {
  test("while the user types every request fails, unless it asked to wait", async () => {
    const { host, run, js, model } = session();
    host.editMode.begin();
    expect((await errorOf(run(write(1)))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = js.Excel.run({ delayForCellEdit: true }, write(2));
    expect(await stillOpen(waiting)).toBe(true);
    expect(model.sheets[0]?.rows.size).toBe(0);
    host.editMode.end();
    await waiting;
    expect(model.sheets[0]?.rows.get(0)?.cells[0]?.value).toBe(2);
  });
});
