import type { WorkbookModel } from "../model/workbook";
import type { Origins } from "./origins";
import type { PartPackage } from "./package/part-package";
import type { FileFormats } from "./read/cell-formats";
import type { ListedCustomXml } from "./read/custom-xml";
import type { SharedStrings } from "./read/shared-strings";

/** A workbook in memory together with the file it came from. */
export interface OpenedWorkbook {
  model: WorkbookModel;
  /** The file's parts as they were read; saving works on a copy. */
  parts: PartPackage;
  /** What could not be read, and what is carried without being shown. */
  warnings: string[];
  source: WorkbookSource;
}

/** What saving must know of the file. */
export interface WorkbookSource {
  workbookPart: string;
  origins: Origins;
  strings: SharedStrings;
  formats: FileFormats;
  customXml: ListedCustomXml[];
  /** Width of a digit of the default font in pixels. */
  digit: number;
  /** Sheet id → its place among all tabs of the file, its name then, and whether its view says that it is selected. */
  tabs: Map<string, { tab: number; name: string; selected: boolean }>;
  /** `sheet id/charts` and `sheet id/comments` of what could not be read: the model knows nothing of them, so they stay. */
  unread: ReadonlySet<string>;
  /** What the workbook part and the settings said when they were read: unchanged means untouched. */
  prints: { workbook: string; settings: string; customXml: string };
}
