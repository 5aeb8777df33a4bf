import type { WorkbookModel } from "../../model/workbook";
import type { Dialect } from "../dialect";
import type { WorkbookSource } from "../opened-workbook";
import type { PartPackage } from "../package/part-package";
import type { DynamicArrays } from "./dynamic-arrays";
import type { FormulaWriter } from "./formulas";
import type { SharedStringsWriter } from "./shared-strings";
import type { StylesWriter } from "./styles";

/** What every writer of one save works with. */
export interface SaveContext {
  /** The copy that becomes the new file. */
  parts: PartPackage;
  model: WorkbookModel;
  source: WorkbookSource;
  dialect: Dialect;
  styles: StylesWriter;
  strings: SharedStringsWriter;
  formulas: FormulaWriter;
  dynamicArrays: DynamicArrays;
  /** Called with what cannot be kept. */
  warn: (text: string) => void;
}
