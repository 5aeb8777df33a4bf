import { fieldLabel } from "../../data/field-labels";
import type { DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import { questionId, tableLabel } from "./reading";

const options: readonly DimensionId[] = [
  "productLine",
  "product",
  "region",
  "team",
  "rep",
  "customer",
  "channel",
  "store",
];

/** Asks which dimension some names are members of; `what` tells the question from others about the same table. */
export function dimensionQuestion(
  found: FoundTable,
  names: readonly string[],
  answer: DimensionId,
  what: string,
): Question {
  const shown = names.slice(0, 3);
  return {
    id: questionId("dimension-unclear", found, what),
    code: "dimension-unclear",
    params: { names: { zh: shown.join("、"), en: shown.join(", ") }, table: tableLabel(found) },
    sheet: found.sheet,
    options: [...new Set([answer, ...options])].map((value) => ({
      value,
      label: fieldLabel(value),
      samples: shown,
    })),
    answer,
  };
}
