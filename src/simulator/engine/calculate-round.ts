import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { SheetModel, WorkbookModel } from "../model/workbook";
import type { ColumnReader } from "./column-reader";
import type { CompiledFormula } from "./compile-formula";
import { criteriaFunctions } from "./criteria-functions";
import { EngineSheet, type TakeResult } from "./engine-sheet";
import type { EngineFunction, EngineValue } from "./engine-values";
import { isLambdaName } from "./expand-names";
import { indexFunction } from "./index-function";
import { largeRangeFunctions } from "./large-range-functions";
import { otherFunctions, type Clock } from "./other-functions";
import { RangeArguments, type SheetArea } from "./range-arguments";
import { subtotalFunction } from "./subtotal-function";
import type { UsedSize } from "./used-size";

/** What every round of a calculation shares. */
export interface RoundContext {
  model: WorkbookModel;
  reader: ColumnReader;
  /** Ranges by the number in their mark. */
  areas: readonly SheetArea[];
  sizes: ReadonlyMap<SheetModel, UsedSize>;
  clock: Clock;
}

/**
 * Lets the engine calculate these formulas; `usesMarks` says for which of them our own functions read ranges themselves. Of `whole`
 * sheets the engine sees every cell. Never throws for a formula: what the engine can't read gets no result.
 */
export function calculateRound(
  formulas: readonly CompiledFormula[],
  usesMarks: (formula: CompiledFormula) => boolean,
  whole: Iterable<SheetModel>,
  context: RoundContext,
  takeResult: TakeResult,
): void {
  const empty: UsedSize = { rows: 0, columns: 0 };
  const sheets = new Map(
    context.model.sheets.map((sheet, at) => [
      sheet,
      new EngineSheet(at + 1, sheet, context.sizes.get(sheet) ?? empty, takeResult),
    ]),
  );
  for (const compiled of formulas) {
    const marked = usesMarks(compiled);
    const sheet = sheets.get(compiled.place.sheet);
    sheet?.addFormula({ compiled, text: marked ? compiled.markedText : compiled.text });
    const ranges = marked ? compiled.read : [...compiled.read, ...compiled.handled];
    for (const range of ranges) sheets.get(range.sheet)?.addRange(range);
    if (compiled.spills) sheet?.addWhole();
  }
  for (const sheet of whole) sheets.get(sheet)?.addWhole();
  calculateFormulas(engineWorkbook([...sheets.values()], context));
}

function engineWorkbook(worksheets: EngineSheet[], context: RoundContext): WorkbookLike {
  const { names, date1904 } = context.model;
  const lambdas = names.filter(isLambdaName).map(({ name, formula }) => {
    const expression = formula.replace(/^=/, "");
    return { name, ranges: [expression], formulaExpression: expression };
  });
  return {
    worksheets,
    getWorksheet: (id) => worksheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => lambdas, getAllNames: () => lambdas },
    properties: { date1904 },
    calcProperties: {},
    userFunctions: ownFunctions(context),
  };
}

function ownFunctions(context: RoundContext): NonNullable<WorkbookLike["userFunctions"]> {
  const ranges = new RangeArguments(context.reader, context.areas);
  const made = new Map<string, EngineFunction>([
    ...criteriaFunctions(ranges, yearOf(context.clock)),
    ...largeRangeFunctions(ranges),
    ...otherFunctions(context.clock),
    ["SUBTOTAL", subtotalFunction(ranges)],
    ["INDEX", indexFunction(ranges)],
  ]);
  return new Map(
    [...made].map(([name, { minArity, maxArity, invoke }]) => [
      name,
      { minArity, maxArity, invoke: (args: unknown[]) => invoke(args as EngineValue[]) },
    ]),
  );
}

/** Days of the 1900 system up to 1 January 1970. */
const EPOCH = 25_569;

function yearOf({ now, date1904 }: Clock): number {
  return new Date((Math.floor(now) + (date1904 ? 1462 : 0) - EPOCH) * 86_400_000).getUTCFullYear();
}
