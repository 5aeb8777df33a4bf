import type { Problem } from "../core/problems";
import { ExcelFailure } from "../excel/host-problem";
import { insertWorkbook, removeSheets } from "../excel/insert-workbook";
import { inspectWorkbook } from "./inspect-workbook";
import { problemIn } from "./problem-in";
import type { RunHooks } from "./review-choices";

/** A workbook file on its way in; it is read only when its turn comes. */
export interface FileToImport {
  name: string;
  base64: () => Promise<string>;
}

export interface Imported {
  /** Names of the sheets that were added. */
  sheets: readonly string[];
  /** Why a file was not imported, one for each. */
  problems: readonly Problem[];
}

/**
 * Brings workbooks from disk into the open one (IN7), a sheet for each of theirs, so that a review counts their tables and a refresh finds
 * them again; the files stay as they are. A file without any table that a review could use is refused, as on the command line, and so is
 * one that was brought in before. One file's problem does not stop the others.
 */
export async function importWorkbooks(
  files: readonly FileToImport[],
  onFile: (done: number) => void = () => undefined,
  hooks: RunHooks = {},
): Promise<Imported> {
  const sheets: string[] = [];
  const problems: Problem[] = [];
  for (const [at, file] of files.entries()) {
    onFile(at);
    try {
      sheets.push(...(await importOne(file, hooks)));
    } catch (error) {
      const problem = problemIn(error);
      problems.push(problem);
      if (problem.code === "cancelled") break;
    }
  }
  return { sheets, problems };
}

async function importOne({ name, base64 }: FileToImport, hooks: RunHooks): Promise<readonly string[]> {
  const added = await insertWorkbook({ name, base64: await base64() }, hooks);
  const { recognition } = await inspectWorkbook(hooks);
  const isOfUse = [
    ...recognition.tables.filter(({ kind }) => kind !== "ignored"),
    ...recognition.questions,
  ].some(({ sheet }) => sheet !== undefined && added.includes(sheet));
  if (isOfUse) return added;
  await removeSheets(added, hooks);
  throw new ExcelFailure({ code: "import-no-table", params: { file: name }, severity: "fatal" });
}
