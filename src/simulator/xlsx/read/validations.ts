import type { Area, ValidationModel } from "../../model/workbook";
import type { Origins } from "../origins";
import { childAt, childrenOf, flag, textOf } from "../package/xml-query";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { VALIDATION_OPERATORS } from "../vocabulary";
import { readSqref } from "./sqref";

/** A file's formula in UI form, with `=`, for a rule whose areas start at a cell. */
export type FormulaReader = (text: string, areas: readonly Area[]) => string;

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom", "none"] as const;

/** Reads `dataValidation` elements, of the sheet proper or of its extension. */
export function readValidations(
  elements: readonly XmlElement[],
  formula: FormulaReader,
  origins: Origins,
): ValidationModel[] {
  return elements.flatMap((element) => {
    const areas = readSqref(element.attributes.get("sqref") ?? textOf(childAt(element, "sqref")));
    if (areas.length === 0) return [];
    const model = readValidation(element, areas, formula);
    origins.remember(model, serializeXml(element));
    return [model];
  });
}

/** The `dataValidation` elements inside the extension list's own element. */
export function extensionValidations(holder: XmlElement | undefined): XmlElement[] {
  return childrenOf(holder, "dataValidation");
}

function readValidation(element: XmlElement, areas: Area[], formula: FormulaReader): ValidationModel {
  const { attributes } = element;
  const type = TYPES.find((known) => known === attributes.get("type")) ?? "none";
  const model: ValidationModel = {
    areas,
    type,
    ignoreBlanks: flag(element, "allowBlank"),
    inCellDropDown: !flag(element, "showDropDown"),
  };
  const operator = VALIDATION_OPERATORS.toModel(attributes.get("operator") ?? "between");
  if (operator !== undefined && !["list", "custom", "none"].includes(type)) model.operator = operator;
  const first = textOf(childAt(element, "formula1"));
  const second = textOf(childAt(element, "formula2"));
  if (first) model.formula1 = type === "list" && isLiteral(first) ? literal(first) : formula(first, areas);
  if (second) model.formula2 = formula(second, areas);
  Object.assign(model, readMessages(element));
  return model;
}

const isLiteral = (text: string): boolean => /^"(?:[^"]|"")*"$/.test(text);

const literal = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** What Excel does by default (an alert that stops, no words of its own) stays unsaid. */
function readMessages(element: XmlElement): Pick<ValidationModel, "errorAlert" | "prompt"> {
  const text = (name: string): string => element.attributes.get(name) ?? "";
  const style = STYLES[text("errorStyle") as keyof typeof STYLES] ?? "Stop";
  const showAlert = flag(element, "showErrorMessage");
  const showPrompt = flag(element, "showInputMessage");
  const plainAlert = showAlert && style === "Stop" && !text("errorTitle") && !text("error");
  const prompted = text("promptTitle") || text("prompt");
  return {
    ...(plainAlert
      ? {}
      : { errorAlert: { showAlert, style, title: text("errorTitle"), message: text("error") } }),
    ...(prompted ? { prompt: { showPrompt, title: text("promptTitle"), message: text("prompt") } } : {}),
  };
}
