import { findSheets } from "./find-sheets";
import { ExcelFailure, hostProblem } from "./host-problem";
import { markerKey } from "./marks";
import { refuseWithoutRoom } from "./new-sheets";
import { freeSheetName } from "./merge/free-names";
import { runInExcel, type CallOptions, type ExcelCall } from "./run-in-excel";

/** Longest name that Excel gives a sheet. */
const longestName = 31;

/** Property of an imported sheet that holds the name of its file. */
const originKey = "FupanImport";

/** A workbook file as the user picked it. */
export interface PickedWorkbook {
  /** File name, as people know it. */
  name: string;
  base64: string;
}

/**
 * Adds the sheets of another workbook at the end of the open one (insertWorksheetsFromBase64: ExcelApi 1.13, not on the iPad) and names
 * them after the file, so that every row shows where it is from; sheets of a review of ours stay behind. Answers the names. A file whose
 * sheets are here already is refused: its rows would count twice.
 *
 * Round trips: 1. names, protection  2. marks  3. and 4. origins  5. the sheets  6. their names and marks  7. renamed.
 */
export async function insertWorkbook(
  { name, base64 }: PickedWorkbook,
  options: CallOptions = {},
): Promise<readonly string[]> {
  return runInExcel(
    async (call) => {
      const surroundings = await findSheets(call);
      refuseWithoutRoom(surroundings);
      const twin = await sheetFrom(call, name);
      if (twin !== undefined) throw refusal("import-again", name, twin);
      const added = await insert(call, name, base64);
      return settle(call, name, added, surroundings.sheetNames);
    },
    options,
    true,
  );
}

/** Takes sheets away again that were only just added. Round trips: 2. */
export async function removeSheets(names: readonly string[], options: CallOptions = {}): Promise<void> {
  await runInExcel(
    async (call) => {
      const sheets = names.map((name) => call.context.workbook.worksheets.getItemOrNullObject(name));
      await call.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await call.sync();
    },
    options,
    true,
  );
}

/** A sheet that came from a file of this name, whatever it is called by now. */
async function sheetFrom(call: ExcelCall, file: string): Promise<string | undefined> {
  const { worksheets } = call.context.workbook;
  worksheets.load("items/name");
  await call.sync();
  const origins = worksheets.items.map(({ customProperties }) => {
    const origin = customProperties.getItemOrNullObject(originKey);
    origin.load("value");
    return origin;
  });
  await call.sync();
  const at = origins.findIndex((origin) => !origin.isNullObject && origin.value === file);
  return worksheets.items[at]?.name;
}

async function insert(call: ExcelCall, file: string, base64: string): Promise<Excel.Worksheet[]> {
  const { workbook } = call.context;
  try {
    const ids = workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
    await call.sync();
    return ids.value.map((id) => workbook.worksheets.getItem(id));
  } catch (error) {
    throw refusalOf(error, file) ?? error;
  }
}

/** Names the new sheets after the file, and lets go of those that are a review of ours. */
async function settle(
  call: ExcelCall,
  file: string,
  added: readonly Excel.Worksheet[],
  sheetNames: ReadonlySet<string>,
): Promise<readonly string[]> {
  const marks = added.map((sheet) => {
    sheet.load("name");
    return sheet.customProperties.getItemOrNullObject(markerKey);
  });
  await call.sync();
  const kept = added.filter((_, at) => marks[at]?.isNullObject === true);
  const taken = new Set([...sheetNames, ...added.map(({ name }) => name.toLowerCase())]);
  const names = kept.map(({ name }) => freeSheetName(nameFor(file, kept.length === 1 ? null : name), taken));
  for (const sheet of added) if (!kept.includes(sheet)) sheet.delete();
  kept.forEach((sheet, at) => {
    sheet.name = names[at] ?? sheet.name;
    sheet.customProperties.add(originKey, file);
  });
  await call.sync();
  return names;
}

/** `east`, or `east 订单` of several sheets: without what Excel forbids in a name, no longer than it allows. */
function nameFor(file: string, sheet: string | null): string {
  const stem = stemOf(file);
  if (sheet === null) return stem;
  const own = sheet.replace(/ \(\d+\)$/u, "");
  return `${stem.slice(0, Math.max(8, longestName - own.length - 1))} ${own}`.slice(0, longestName);
}

function stemOf(file: string): string {
  const stem = file
    .replace(/\.[^.]*$/u, "")
    .replace(/[[\]:*?/\\']/gu, " ")
    .trim();
  return (stem === "" || stem.toLowerCase() === "history" ? `${stem} 1`.trim() : stem).slice(0, longestName);
}

function refusal(
  code: "import-again" | "import-not-opened" | "import-unsupported",
  file: string,
  sheet?: string,
): ExcelFailure {
  return new ExcelFailure({
    code,
    params: { file, ...(sheet === undefined ? {} : { sheet }) },
    severity: "fatal",
  });
}

/** What a refusal by Excel means here, where that is more than its code says. */
function refusalOf(error: unknown, file: string): ExcelFailure | null {
  const { code } = hostProblem(error);
  if (code === "excel-unsupported") return refusal("import-unsupported", file);
  return code === "excel-request-invalid" || code === "excel-general"
    ? refusal("import-not-opened", file)
    : null;
}
