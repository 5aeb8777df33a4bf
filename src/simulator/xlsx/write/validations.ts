import type { SheetModel, ValidationModel } from "../../model/workbook";
import { VALIDATION_OPERATORS } from "../vocabulary";
import { sqrefOf } from "./conditional-formats";
import type { SaveContext } from "./save-context";
import { tag, textTag } from "./xml-build";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** Validations of a sheet: `dataValidations` of the sheet proper, and the inside of the extension for those that the file had there. */
export function writeValidations(
  sheet: SheetModel,
  context: SaveContext,
): { main: string; extension: string } {
  const main: string[] = [];
  const extension: string[] = [];
  for (const validation of sheet.validations) {
    if (validation.areas.length === 0) continue;
    const unchanged = context.source.origins.unchangedXml(validation);
    if (unchanged?.startsWith("<x14:")) extension.push(unchanged);
    else main.push(unchanged ?? writeValidation(validation, sheet, context));
  }
  return {
    main: main.length > 0 ? tag("dataValidations", { count: main.length }, main.join("")) : "",
    extension:
      extension.length > 0
        ? tag(
            "x14:dataValidations",
            { "xmlns:x14": X14, "xmlns:xm": XM, count: extension.length },
            extension.join(""),
          )
        : "",
  };
}

const STYLES = { Stop: undefined, Warning: "warning", Information: "information" } as const;

function writeValidation(model: ValidationModel, sheet: SheetModel, context: SaveContext): string {
  const { areas, type, errorAlert: alert, prompt } = model;
  const row = areas[0]?.top ?? 0;
  const column = areas[0]?.left ?? 0;
  const operator = VALIDATION_OPERATORS.toFile(model.operator ?? "");
  const formula = (text: string): string => context.formulas.text(text, sheet, row, column);
  const first = model.formula1;
  const isLiteral = type === "list" && first !== undefined && !first.startsWith("=");
  return tag(
    "dataValidation",
    {
      type: type === "none" ? undefined : type,
      errorStyle: alert && STYLES[alert.style],
      operator: operator === "between" ? undefined : operator,
      allowBlank: model.ignoreBlanks,
      showDropDown: type === "list" && !model.inCellDropDown,
      showInputMessage: prompt?.showPrompt ?? true,
      showErrorMessage: alert?.showAlert ?? true,
      errorTitle: alert?.title || undefined,
      error: alert?.message || undefined,
      promptTitle: prompt?.title || undefined,
      prompt: prompt?.message || undefined,
      sqref: sqrefOf(areas),
    },
    (first === undefined
      ? ""
      : textTag("formula1", isLiteral ? `"${first.replaceAll('"', '""')}"` : formula(first))) +
      (model.formula2 === undefined ? "" : textTag("formula2", formula(model.formula2))),
  );
}
