import { fromFileFormula } from "../../engine/structured-references";
import { parseArea, splitAddress } from "../../model/address";
import { isEntireColumn, isEntireRow } from "../../model/area";
import type { Area, NameModel, PageLayoutModel, SheetModel, WorkbookModel } from "../../model/workbook";
import type { ListedName, ListedSheet } from "./workbook-part";

const BUILT_IN = "_xlnm.";

/**
 * Puts defined names into the model: print titles and areas into their sheet's page layout, other built-in names nowhere (the file keeps
 * them), all else into `names`.
 */
export function placeNames(
  names: readonly ListedName[],
  listed: readonly ListedSheet[],
  model: WorkbookModel,
): void {
  for (const name of names) {
    const index = listed.findIndex(({ tab }) => tab === name.localSheetId);
    const sheet = model.sheets[index];
    if (name.name.startsWith(BUILT_IN)) {
      if (sheet) placeBuiltIn(name, sheet.pageLayout);
    } else if (name.localSheetId === undefined || sheet) model.names.push(nameModel(name, sheet, model));
  }
}

function nameModel(name: ListedName, scope: SheetModel | undefined, model: WorkbookModel): NameModel {
  const [first] = model.sheets;
  const sheet = scope ?? first;
  const formula = sheet ? fromFileFormula(name.text, { sheet, row: -1, column: -1 }, model) : `=${name.text}`;
  return {
    name: name.name,
    formula,
    ...(scope ? { sheetId: scope.id } : {}),
    visible: !name.hidden,
    comment: name.comment,
  };
}

function placeBuiltIn(name: ListedName, layout: PageLayoutModel): void {
  const areas = areasOf(name.text);
  if (!areas) return;
  if (name.name === `${BUILT_IN}Print_Area`) layout.printArea = areas;
  else if (name.name === `${BUILT_IN}Print_Titles`) {
    const rows = areas.find(isEntireRow);
    const columns = areas.find(isEntireColumn);
    if (rows) layout.printTitleRows = rows;
    if (columns) layout.printTitleColumns = columns;
  }
}

/** Areas that a name refers to; undefined when it is more than a list of areas (a formula, a lost reference). */
export function areasOf(text: string): Area[] | undefined {
  const areas = splitUnion(text).map((part) => parseArea(splitAddress(part).rest));
  return areas.length > 0 && areas.every((area) => area !== null) ? areas : undefined;
}

/** Parts of `Sheet!$A:$B,'Other, sheet'!$1:$2`. */
function splitUnion(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
