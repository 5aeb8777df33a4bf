import type { DimensionId } from "../../data/fields";
import type { Review } from "../../review/review";
import type { SentenceNumber } from "../../review/sentence";
import { isWhole } from "../../review/scope";
import { cellOfMetric } from "../cockpit/cell-of-metric";
import { causeKey, worthDigging } from "../root-causes/cause-words";
import { cellOfRow } from "../row-lookup";
import { keyColumnId } from "../sheet-plan";
import { goalKeys, planTables } from "../target-plan/plan-tables";
import type { ReportLine } from "./report-section";

/** Columns of the performance and breakdown tables that hold a figure. */
const figureColumns: Readonly<Record<string, string>> = {
  actual: "actual",
  target: "target",
  achievement: "achievement",
  variance: "variance",
  variancePp: "variance",
  yoy: "yoy",
  yoyPp: "yoy",
  change: "change",
  changePp: "change",
};

const cellIn = (table: string, column: string, key: string): string =>
  cellOfRow(`{table:${table}}[{${column}}]`, `{table:${table}}[{${keyColumnId}}]`, key);

/** The cells in which a number of a report's line stands on our sheets, as formula text; `null` when it stands in none. */
export function numberCell(number: SentenceNumber, line: ReportLine, review: Review): string | null {
  const { key } = line;
  if (key.startsWith("metric:")) return ofMetric(number);
  if (key.startsWith("contrast:")) return ofContrast(number, line);
  if (key.startsWith("spread:")) return ofMember(number);
  if (key.startsWith("cause:")) return ofCauses(number, key, review);
  if (key.startsWith("chain:")) return ofChain(number, key.slice("chain:".length));
  if (key === "lost-reasons") return ofLostReason(number, review);
  return key === "plan" ? ofPlan(number, review) : null;
}

function ofMetric({ figure, metricId, scope }: SentenceNumber): string | null {
  const column = figureColumns[figure];
  return column !== undefined && isWhole(scope) ? cellOfMetric(column, metricId) : null;
}

/** Best and worst member have a row each; their distance is worked out from both. */
function ofContrast({ figure, scope }: SentenceNumber, { parts = [] }: ReportLine): string | null {
  const member = Object.entries(scope) as [DimensionId, string | null][];
  const [only] = member;
  if (figure !== "achievement") return null;
  if (only) return only[1] === null ? null : cellIn(`breakdown-${only[0]}`, "achievement", only[1]);
  const cells = parts.flatMap((part) =>
    typeof part === "string" || isWhole(part.scope) ? [] : (ofContrast(part, { key: "", text: "" }) ?? []),
  );
  return cells.length === 2 ? `(${cells.join("-")})*100` : null;
}

/** Share and growth of one member, in its row of the breakdown; growth on the period before stands in no cell. */
function ofMember({ figure, scope }: SentenceNumber): string | null {
  const [only] = Object.entries(scope);
  if (!only || only[1] === null || !["share", "yoy"].includes(figure)) return null;
  return cellIn(`breakdown-${only[0]}`, figure, only[1]);
}

/** The share of several members together, when each has its line among the root causes. */
function ofCauses({ figure }: SentenceNumber, key: string, review: Review): string | null {
  if (figure !== "shortfallShare") return null;
  const isNamed = ({ metricId, dimension }: { metricId: string; dimension: string }): boolean =>
    `cause:${metricId}:${dimension}` === key;
  const named = (review.rootCauses ?? []).filter((cause) => cause.seed && isNamed(cause));
  const listed = worthDigging(review).filter(isNamed);
  if (listed.length === 0 || listed.length < named.length) return null;
  return `(${listed.map((cause) => cellIn("root-causes", "share", causeKey(cause))).join("+")})`;
}

function ofChain({ figure }: SentenceNumber, cause: string): string | null {
  if (figure === "gap") return `ABS(${cellIn("root-causes", "gap", cause)})`;
  return figure === "shortfallShare" ? cellIn("root-causes", "share", cause) : null;
}

function ofLostReason({ figure }: SentenceNumber, { lost = [] }: Review): string | null {
  const reason = figure === "cumulative" ? lost.filter(({ inCut }) => inCut).at(-1) : lost[0];
  if (!reason || !["count", "share", "cumulative"].includes(figure)) return null;
  return cellIn("lost-reasons", figure, reason.reason ?? "~none");
}

function ofPlan({ figure }: SentenceNumber, { plan }: Review): string | null {
  const base = cellIn(planTables.goal, "amount", goalKeys.base);
  const carried = `SUM({table:${planTables.premises}}[{amount}])`;
  switch (figure) {
    case "base":
      return base;
    case "challenge":
      return cellIn(planTables.goal, "amount", goalKeys.challenge);
    case "derived":
      return carried;
    case "gap":
      return `(${carried}-${base})`;
    case "growth":
      return plan && plan.past > 0 ? cellIn(planTables.goal, "used", goalKeys.base) : null;
    default:
      return null;
  }
}
