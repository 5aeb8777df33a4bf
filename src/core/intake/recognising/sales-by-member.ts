import { stripGlosses } from "../normalise-header";
import { guessDimension, type KnownMembers } from "./guess-dimension";
import { isNumeric, type ColumnProfile } from "./profile-columns";
import { isSumColumn } from "./score-columns";
import { addUp, type MemberColumns } from "./wide-members";

const salesOf =
  /^(.*?)[\s:：_-]*(?:销售(?:额|金额|收入|业绩)|营业额|营收|成交额|业绩|流水|gmv|\b(?:sales|revenue))$/iu;
const whole = /^(?:总|合计|总计|全部|整体|全店|全渠道|total|overall|grand total|all)?$/i;
const targetWord = /目标|任务|预算|计划|指标|\b(?:targets?|quotas?|budgets?|goals?|plans?)\b/i;

/**
 * Sales of one member each, side by side: 天猫销售额, 京东销售额, 线下销售额. Who the names are is known, or a total beside them is
 * their sum; a total of more than these is the table's own figure, and `null`. So are pairs of targets and sales.
 */
export function salesByMember(columns: readonly ColumnProfile[], known: KnownMembers): MemberColumns | null {
  const numeric = columns.filter((column) => isNumeric(column) && !column.computed);
  const named = numeric.flatMap((column) => {
    const name = memberOf(column);
    return name === null ? [] : [{ column, name }];
  });
  const parts = named.filter(({ name }) => !whole.test(name));
  const names = parts.map(({ name }) => name);
  if (parts.length < 2 || new Set(names).size < names.length) return null;
  if (numeric.some(({ header }) => targetWord.test(header))) return null;
  const total = named.find(({ name }) => whole.test(name))?.column ?? numeric.find(isSumColumn);
  const isSum =
    total !== undefined &&
    isSumOf(
      total,
      parts.map(({ column }) => column),
    );
  const dimension = guessDimension(names, known);
  if (total ? !isSum : dimension === null) return null;
  return {
    columns: parts.map(({ column, name }) => ({ column, members: { [dimension ?? "product"]: name } })),
    measure: "amount",
    unsure: dimension === null ? [{ dimension: "product", names }] : [],
  };
}

function memberOf({ levels }: ColumnProfile): string | null {
  const text = stripGlosses(levels.join(" ")).replace(/\s*[(（[【][^()（）]*[)）\]】]\s*$/u, "");
  return salesOf.exec(text.trim())?.[1]?.trim() ?? null;
}

/** Rows stand beside each other only where every one has its value. */
function isSumOf(total: ColumnProfile, parts: readonly ColumnProfile[]): boolean {
  const isFull = ({ values, rows }: ColumnProfile): boolean => values.length === rows;
  return isFull(total) && parts.every(isFull) && addUp(parts, total);
}
