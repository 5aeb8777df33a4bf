import { basename, resolve } from "node:path";
import { sourceWithin, type SourceReader } from "../app/source-reader";
import { openFile } from "./open-file";
import { UsageError, type CliOptions } from "./parse-arguments";
import { besideTheOpenOne } from "./stand-in-excel";

/**
 * The workbooks named by `--import`, each open in a stand-in of its own. A file that cannot be opened is a `CliFailure` with its
 * name; one that is named twice, or is the workbook itself, would count its rows twice and is wrong usage.
 */
export function openImports({ workbook, imports, out }: CliOptions): SourceReader[] {
  const paths = imports.map((file) => resolve(file));
  imports.forEach((file, at) => {
    const path = paths[at] ?? "";
    if (path === resolve(workbook) || paths.indexOf(path) < at)
      throw new UsageError(`${file} is named twice; its rows would count twice.`);
    if (out !== undefined && path === resolve(out))
      throw new UsageError(
        "--out must differ from every workbook that is read: inputs are never written to.",
      );
  });
  return imports.map((file) => sourceWithin(labelOf(file, imports), besideTheOpenOne(openFile(file).model)));
}

/** The file's name, or its path when another import has the same name. */
function labelOf(file: string, imports: readonly string[]): string {
  const isUnique = imports.filter((other) => basename(other) === basename(file)).length === 1;
  return isUnique ? basename(file) : file;
}
