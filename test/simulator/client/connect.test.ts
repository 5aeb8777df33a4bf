import { connect } from "../../../src/simulator/client/connect";
import { loadOfficeJs } from "../../../src/simulator/client/load-office-js";
import { createWorkbook } from "../../../src/simulator/model/create";
import { ExcelHost } from "../../../src/simulator/protocol/excel-host";

const names = (js: ReturnType<typeof loadOfficeJs>) =>
  js.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

describe("loadOfficeJs", () => {
  test("gives Microsoft's own client, a fresh copy each time", () => {
    const [one, two] = [loadOfficeJs(), loadOfficeJs()];
    expect(typeof one.Excel.run).toBe("function");
    expect(one.Excel).not.toBe(two.Excel);
  });

  test("its errors are errors of the caller's own kind", async () => {
    const js = loadOfficeJs();
    connect(js, new ExcelHost(createWorkbook()));
    const error: unknown = await js.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("zzz").load();
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "RichApi.Error", code: "ItemNotFound" });
  });

  test("leaves nothing behind in the global scope", () => {
    loadOfficeJs();
    expect(["Excel", "Office", "OfficeExtension"].filter((name) => name in globalThis)).toEqual([]);
  });
});

describe("connect", () => {
  test("the last host connected answers; a line that was cut is quiet", async () => {
    const js = loadOfficeJs();
    connect(js, new ExcelHost(createWorkbook("a.xlsx", ["First"])));
    const cut = connect(js, new ExcelHost(createWorkbook("b.xlsx", ["Second"])));
    expect(await names(js)).toEqual(["Second"]);
    cut();
    const later = Promise.race([
      names(js).catch(() => "failed"),
      new Promise((done) => setTimeout(() => done("nothing"), 20)),
    ]);
    expect(["failed", "nothing"]).toContain(await later);
  });

  test("gives Office a context: API sets of the host, and the languages", () => {
    const js = loadOfficeJs();
    connect(js, new ExcelHost(createWorkbook(), { apiVersion: "1.13" }), { displayLanguage: "zh-CN" });
    const { context } = js.Office;
    expect(
      ["1.9", "1.13", "1.14"].map((version) => context.requirements.isSetSupported("ExcelApi", version)),
    ).toEqual([true, true, false]);
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["zh-CN", "en-US"]);
  });

  test("several clients may work on one workbook through hosts of their own", async () => {
    const model = createWorkbook();
    const [one, two] = [loadOfficeJs(), loadOfficeJs()];
    connect(one, new ExcelHost(model));
    connect(two, new ExcelHost(model));
    await one.Excel.run(async (context) => {
      context.workbook.worksheets.add("Theirs");
      await context.sync();
    });
    expect(await names(two)).toEqual(["Sheet1", "Theirs"]);
  });
});
