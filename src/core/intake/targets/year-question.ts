import type { Question } from "../../data/source-report";
import type { Frame } from "../reading/frame";
import { yearQuestionId } from "../reading/read-tables";

const namesYear = /(19|20)\d\d|^\d{5}$|'\d\d|-\d\d$/;

/** A period of the table that names no year and that nothing else in the table gives one, as written. */
function yearlessPeriod({ table, byField }: Frame): string | undefined {
  if (table.titlePeriod?.year !== undefined || byField.has("period@year") || byField.has("date@year")) {
    return undefined;
  }
  if (table.columns.some(({ wide: tag }) => tag?.period?.year !== undefined)) return undefined;
  const wide = table.columns.find(({ wide: tag }) => tag?.period && tag.period.year === undefined);
  if (wide) return byField.has("period") || byField.has("date") ? undefined : wide.header;
  const { sheetMember } = table;
  if (
    sheetMember &&
    "period" in sheetMember &&
    sheetMember.period.year === undefined &&
    !byField.has("date")
  ) {
    return table.sheet;
  }
  if (byField.has("periodStart")) return undefined;
  for (const field of ["period", "period@quarter", "period@month", "period@half", "date@month"]) {
    const column = byField.get(field);
    if (column?.type !== "text") continue;
    return field === "period"
      ? column.dictionary.find((text) => !namesYear.test(text))
      : column.dictionary[0];
  }
  return undefined;
}

/** Asks for the year of a table whose periods name none; the answer assumed meanwhile is the year of the data, if known. */
export function yearQuestionFor(
  frame: Frame,
  year: number | undefined,
  answers: Readonly<Record<string, string>>,
): Question | undefined {
  const id = yearQuestionId(frame.table);
  const sample = answers[id] === undefined ? yearlessPeriod(frame) : undefined;
  if (sample === undefined) return undefined;
  const options = year === undefined ? [] : [year - 1, year, year + 1].map(String);
  return {
    id,
    code: "year-unclear",
    sheet: frame.table.sheet,
    params: { header: sample },
    options: options.map((value) => ({ value, label: value })),
    ...(year === undefined ? {} : { answer: String(year) }),
  };
}
