import { normaliseHeader } from "../normalise-header";
import { isOneOf } from "./match-header";
import type { ColumnProfile } from "./profile-columns";
import { targetHeader } from "./target-header";
import { isComputedRest } from "./wide-headers";

const actualWords =
  "实际|实际值|实际完成|完成|完成额|实绩|实际销售额|实际业绩|实际销售|销售额|销售金额|业绩|收入|成交额|签约额|签单额|金额|营收|签约|签约金额|签单|成交|成交金额|actual|actuals|sales|revenue|result|achieved|amount|actual sales|sales amount";
const quantityWords = "销量|数量|销售数量|台数|件数|units|quantity|qty|volume|unit sales";

/** Field of a target for a metric: `target`, `target@margin`, `challenge`. */
export function targetField(metric: string, challenge: boolean): string {
  return `${challenge ? "challenge" : "target"}${metric === "sales-amount" ? "" : `@${metric}`}`;
}

/** What the words beside a period or member measure: `target…`, `amount`, `quantity`; `null` when they are no measure. */
export function measureOf(words: string): string | null {
  const header = normaliseHeader(words);
  const target = targetHeader(header);
  if (target) return targetField(target.metric, target.challenge);
  if (isOneOf(header, actualWords)) return "amount";
  return isOneOf(header, quantityWords) ? "quantity" : null;
}

/** Rows of a wide table that hold one measure, told by a word in a label column. */
export interface RowMeasure {
  column: number;
  values: string[];
  field: string;
}

/** A label column that says in each row what the row holds: 目标, 实际, 完成率 in turn. */
export function rowMeasures(labels: readonly ColumnProfile[]): RowMeasure[] | null {
  for (const column of labels.filter(({ look }) => look === "text")) {
    const names = [...column.distinct];
    if (names.length < 2 || names.length > 6) continue;
    const real = names.flatMap((name) => {
      const field = measureOf(name);
      return field === null ? [] : [{ name, field }];
    });
    const computed = names.filter((name) => isComputedRest([name]));
    if (real.length < 2 || real.length + computed.length < names.length) continue;
    return [...new Set(real.map(({ field }) => field))].map((field) => ({
      column: column.index,
      field,
      values: real.filter((entry) => entry.field === field).map(({ name }) => name),
    }));
  }
  return null;
}
