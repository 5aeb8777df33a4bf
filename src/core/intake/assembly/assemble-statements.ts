import { settleKpiUnits } from "../checking/kpi-units";
import { dateColumn, withFields, type Frame } from "../reading/frame";
import { rowPeriods } from "../targets/row-periods";
import { countsFrom1904, framesOf, replaceFrames, yearFor, type Assembly } from "./assembly";

/** Market rows with the span that they state; a row that states none is valid always. */
function withStatedSpans(frame: Frame, assembly: Assembly): Frame {
  const fields = [...frame.byField.keys()];
  if (!fields.some((field) => field.startsWith("period")) && !frame.table.titlePeriod) return frame;
  const spans = rowPeriods(frame, [], {
    date1904: countsFrom1904(assembly, frame),
    year: yearFor(assembly, frame),
  });
  const day = (key: "start" | "end"): Float64Array =>
    Float64Array.from(spans, (span) => (typeof span === "object" && "start" in span ? span[key] : NaN));
  return withFields(
    frame,
    new Map([
      ["periodStart", dateColumn(day("start"))],
      ["periodEnd", dateColumn(day("end"))],
    ]),
  );
}

/** Finishes the tables that state figures themselves: units of KPI targets, spans of market figures. */
export function assembleStatements(assembly: Assembly): void {
  for (const frame of framesOf(assembly, "kpis")) {
    const settled = settleKpiUnits(frame, assembly.mapping.answers, assembly.accounts.get(frame.table.id));
    assembly.questions.push(...settled.questions);
    replaceFrames(assembly, [settled.frame]);
  }
  replaceFrames(
    assembly,
    framesOf(assembly, "market").map((frame) => withStatedSpans(frame, assembly)),
  );
}
