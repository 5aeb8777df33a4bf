import type { HostClass, HostClasses } from "./host-class";
import { chartAxisClasses } from "./objects/chart-axes";
import { chartFontClasses } from "./objects/chart-fonts";
import { chartSeriesClasses } from "./objects/chart-series";
import { chartClasses } from "./objects/charts";
import { commentClasses } from "./objects/comments";
import { conditionalFormatClasses } from "./objects/conditional-formats";
import { conditionalRuleClasses } from "./objects/conditional-rules";
import { dataValidationClasses } from "./objects/data-validation";
import { filterClasses } from "./objects/filters";
import { formatClasses } from "./objects/formats";
import { nameClasses } from "./objects/names";
import { pageBreakClasses } from "./objects/page-breaks";
import { pageLayoutClasses } from "./objects/page-layout";
import { rangeAreaClasses } from "./objects/range-areas";
import { sheetPartClasses } from "./objects/sheet-parts";
import { sortClasses } from "./objects/sorts";
import { storeClasses } from "./objects/stores";
import { tablePartClasses } from "./objects/table-parts";
import { tableClasses } from "./objects/tables";
import { workbookClasses } from "./objects/workbook";
import { worksheetClasses } from "./objects/worksheet";
import { worksheetCollectionClasses } from "./objects/worksheets";
import type { AnyObject, ClassName } from "./states";

/** Every class that the stand-in answers for. */
export const REGISTRY: HostClasses = {
  ...workbookClasses,
  ...worksheetCollectionClasses,
  ...worksheetClasses,
  ...sheetPartClasses,
  ...pageBreakClasses,
  ...pageLayoutClasses,
  ...rangeAreaClasses,
  ...formatClasses,
  ...sortClasses,
  ...tableClasses,
  ...tablePartClasses,
  ...filterClasses,
  ...nameClasses,
  ...storeClasses,
  ...conditionalFormatClasses,
  ...conditionalRuleClasses,
  ...dataValidationClasses,
  ...chartClasses,
  ...chartSeriesClasses,
  ...chartAxisClasses,
  ...chartFontClasses,
  ...commentClasses,
};

/** What is known of an object's class; a class without members answers nothing. */
export const classOf = (object: AnyObject): HostClass<ClassName> =>
  (REGISTRY[object.type] ?? {}) as HostClass<ClassName>;
