import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { insertTemplate } from "../app/insert-template";
import { deleteSheet } from "../simulator/model/sheets";
import { newWorkbook } from "../simulator/xlsx/new-workbook";
import { saveWorkbook } from "../simulator/xlsx/save-workbook";
import { CliFailure } from "./cli-failure";
import { UsageError } from "./parse-arguments";
import { openInStandIn } from "./stand-in-excel";
import type { TemplateOptions } from "./template-arguments";

/** Writes a new workbook that holds one empty template; a file that is there already is never written over. */
export async function writeTemplateFile({ kind, out, locale }: TemplateOptions): Promise<void> {
  if (existsSync(out)) throw new UsageError(`${out} is there already; name another file with --out.`);
  const opened = newWorkbook(basename(out));
  const [blank] = opened.model.sheets;
  openInStandIn(opened.model);
  const outcome = await insertTemplate(kind, { locale });
  if (outcome.kind === "cancelled") throw new CliFailure({ code: "cancelled", severity: "fatal" });
  if (outcome.kind === "failed") throw new CliFailure(outcome.problems[0]);
  if (blank) deleteSheet(opened.model, blank);
  writeFileSync(out, saveWorkbook(opened).bytes);
}
