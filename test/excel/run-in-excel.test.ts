import { problemSentence, type ProblemCode } from "../../src/core/problems";
import { ExcelFailure, hostProblem, isTooLarge } from "../../src/excel/host-problem";
import { supportsExcelApi } from "../../src/excel/requirement-sets";
import { runInExcel, type Waiting } from "../../src/excel/run-in-excel";
import { openExcel } from "./excel-session";

/* Every documented code (application-specific API error handling; Excel.ErrorCodes) and what the user reads. */
const documented: [code: string, meaning: ProblemCode][] = [
  ["AccessDenied", "excel-access-denied"],
  ["ActivityLimitReached", "excel-busy"],
  ["ApiNotAvailable", "excel-unsupported"],
  ["ApiNotFound", "excel-unsupported"],
  ["BadPassword", "excel-access-denied"],
  ["Client Error", "excel-general"],
  ["Conflict", "excel-conflict"],
  ["ContentLengthRequired", "excel-request-invalid"],
  ["DirtySupportingFormula", "excel-busy"],
  ["EmptyChartSeries", "excel-chart-empty"],
  ["FilteredRangeConflict", "excel-filtered"],
  ["FormulaLengthExceedsLimit", "excel-formula-long"],
  ["GeneralException", "excel-general"],
  ["HostRestartNeeded", "excel-general"],
  ["InactiveWorkbook", "excel-inactive"],
  ["InsertDeleteConflict", "excel-insert-delete"],
  ["InvalidArgument", "excel-request-invalid"],
  ["InvalidBinding", "excel-gone"],
  ["InvalidOperation", "excel-request-invalid"],
  ["InvalidOperationInCellEditMode", "excel-cell-edit"],
  ["InvalidOrTimedOutSession", "excel-session-lost"],
  ["InvalidReference", "excel-gone"],
  ["InvalidRequest", "excel-request-invalid"],
  ["InvalidSelection", "excel-inactive"],
  ["ItemAlreadyExists", "excel-name-exists"],
  ["ItemNotFound", "excel-gone"],
  ["MemoryLimitReached", "excel-memory"],
  ["MergedRangeConflict", "excel-overlap"],
  ["NonBlankCellOffSheet", "excel-sheet-full"],
  ["NotImplemented", "excel-unsupported"],
  ["OpenWorkbookLinksBlocked", "excel-links-blocked"],
  ["OperationCellsExceedLimit", "excel-too-large"],
  ["PivotTableRangeConflict", "excel-overlap"],
  ["PowerQueryRefreshResourceChallenge", "excel-links-blocked"],
  ["RangeExceedsLimit", "excel-too-large"],
  ["RefreshWorkbookLinksBlocked", "excel-links-blocked"],
  ["RequestAborted", "excel-busy"],
  ["RequestPayloadSizeLimitExceeded", "excel-too-large"],
  ["ResponsePayloadSizeLimitExceeded", "excel-too-large"],
  ["ServiceNotAvailable", "excel-busy"],
  ["Unauthenticated", "excel-signed-out"],
  ["UndoNotSupported", "excel-undo"],
  ["UnsupportedFeature", "excel-unsupported"],
  ["UnsupportedOperation", "excel-unsupported"],
  ["UnsupportedSheet", "excel-wrong-sheet"],
  ["WriteNotSupportedWhenModalDialogOpen", "excel-dialog-open"],
];

describe("Excel's refusals", () => {
  it.each(documented)("%s has a sentence in both languages", async (code, meaning) => {
    const excel = openExcel();
    excel.host.faults = [{ request: 1, kind: "refuse", code }];
    const run = runInExcel(async (call) => {
      call.context.workbook.load("name");
      await call.sync();
    });
    const failure: unknown = await run.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExcelFailure);
    const { problem } = failure as ExcelFailure;
    expect(problem).toMatchObject({ code: meaning, severity: "fatal" });
    for (const locale of ["zh-CN", "en-US"] as const) {
      const sentence = problemSentence(problem, locale);
      expect(sentence.length).toBeGreaterThan(12);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it("with an unknown code keep it in the sentence", () => {
    expect(problemSentence(hostProblem({ code: "SomethingNew", message: "?" }), "en-US")).toContain(
      "SomethingNew",
    );
  });

  it("that mean too much data are told from the others", () => {
    expect(isTooLarge({ code: "RangeExceedsLimit" })).toBe(true);
    expect(isTooLarge({ code: "AccessDenied" })).toBe(false);
  });
});

describe("A round trip", () => {
  async function hung(applied: boolean): Promise<{ states: Waiting[]; ended: unknown }> {
    const excel = openExcel();
    const states: Waiting[] = [];
    const abort = new AbortController();
    excel.host.faults = [{ request: 1, kind: "hang", applied }];
    const run = runInExcel(
      async (call) => {
        call.context.workbook.load("name");
        await call.sync();
      },
      { signal: abort.signal, onWaiting: (state) => states.push(state) },
    ).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(1600);
    expect(states).toEqual(["waiting"]);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(states).toEqual(["waiting", "not-answering"]);
    abort.abort();
    await jest.advanceTimersByTimeAsync(0);
    return { states, ended: await Promise.race([run, Promise.resolve("still running")]) };
  }

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("that never settles says so after 1.5 and 30 seconds, and can be abandoned; nothing is sent again", async () => {
    const { states, ended } = await hung(false);
    expect(states).toEqual(["waiting", "not-answering", "answered"]);
    expect(ended).toMatchObject({ problem: { code: "excel-not-answering" } });
  });
});

describe("A call", () => {
  it("that was cancelled before it began sends nothing", async () => {
    const excel = openExcel();
    const abort = new AbortController();
    abort.abort();
    await expect(runInExcel(async (call) => call.sync(), { signal: abort.signal })).rejects.toMatchObject({
      problem: { code: "cancelled" },
    });
    expect(excel.requests()).toBe(0);
  });

  it("knows which API set is there", () => {
    openExcel({ apiVersion: "1.14" });
    expect([supportsExcelApi("1.14"), supportsExcelApi("1.20")]).toEqual([true, false]);
  });
});
