import { dataSetLabels } from "../../data/field-labels";
import type { DataSetKind } from "../../data/fields";
import type { Phrase } from "../../data/locale";
import type { Question } from "../../data/source-report";
import type { FoundTable } from "../finding/found-table";
import { questionId, tableLabel } from "./reading";

/** Asks what kind of table this is; `answer` is assumed meanwhile. */
export function kindQuestion(
  found: FoundTable,
  kinds: readonly (DataSetKind | "ignored")[],
  answer: DataSetKind | "ignored",
): Question {
  return {
    id: questionId("kind-unclear", found, "kind"),
    code: "kind-unclear",
    params: { table: tableLabel(found) },
    sheet: found.sheet,
    options: [...new Set([...kinds, "ignored" as const])].map((kind) => ({
      value: kind,
      label: kindLabel(kind),
    })),
    answer,
  };
}

function kindLabel(kind: DataSetKind | "ignored"): Phrase {
  return kind === "ignored" ? { zh: "不使用", en: "leave it out" } : dataSetLabels[kind];
}
