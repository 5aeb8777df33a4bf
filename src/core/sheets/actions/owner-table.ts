import { say, type Phrase } from "../../data/locale";
import { columnMaker } from "../column-maker";
import type { SheetContext } from "../frame";
import type { TableBlock, TableRow } from "../sheet-plan";
import { typedRows, typedText } from "../typed-table";
import { warningDays } from "./action-states";
import { soonCriteria } from "./action-summary";
import { countInState, notFinished } from "./state-formulas";

const headers = {
  owner: { zh: "责任人", en: "Owner" },
  open: { zh: "未结束", en: "Not finished" },
  overdue: { zh: "逾期", en: "Overdue" },
  soon: { zh: `${warningDays} 天内到期`, en: `Due within ${warningDays} days` },
  running: { zh: "进行中", en: "In progress" },
  done: { zh: "已完成", en: "Done" },
  all: { zh: "全部行动", en: "All actions" },
} as const satisfies Record<string, Phrase>;

const nobody: Phrase = { zh: "未填责任人", en: "No owner" };

/** Who has how much to do, live: one line for each owner that people wrote, and one for actions without any; `null` without actions. */
export function ownerTable(context: SheetContext): TableBlock | null {
  const { locale } = context;
  const actions = typedRows(context.typed, "actions", "actions").filter(
    (row) => typedText(row, "measure") !== "" || typedText(row, "owner") !== "",
  );
  if (actions.length === 0) return null;
  const owners = [...new Set(actions.map(({ cells }) => String(cells["owner"] ?? "")))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const { word, number } = columnMaker(headers, locale);
  return {
    kind: "table",
    id: "action-owners",
    heading: { value: locale === "zh-CN" ? "按责任人" : "By owner", style: "heading" },
    columns: [
      word("owner", 12),
      number("open", 34, { format: "count", align: "left" }),
      number("overdue", 12, { format: "count" }),
      number("soon", 13, { format: "count" }),
      number("running", 18, { format: "count" }),
      number("done", 22, { format: "count" }),
      number("all", 11, { format: "count" }),
    ],
    rows: owners.map((owner) => ownerRow(owner, context)),
    rules: [{ kind: "data-bar", column: "open", color: "actual" }],
  };
}

function ownerRow(owner: string, context: SheetContext): TableRow {
  const named = owner.trim() !== "";
  const theirs = named
    ? `{table:actions}[{owner}],"="&[@{owner}]`
    : `{table:actions}[{owner}],"",{table:actions}[{measure}],"?*"`;
  const live = (body: string) => ({ formula: `=${body}`, value: null });
  const count = (criteria: string) => live(`COUNTIFS(${theirs}${criteria})`);
  return {
    key: named ? `owner:${owner}` : "~none",
    cells: {
      owner: named ? owner : say(nobody, context.locale),
      open: count(`,${notFinished}`),
      overdue: count(`,{table:actions}[{overdue}],">0"`),
      soon: count(`,${soonCriteria}`),
      running: live(countInState("running", `${theirs},`)),
      done: live(countInState("done", `${theirs},`)),
      // LibreOffice finds no blank owner by COUNTIFS over these two columns alone
      all: named
        ? count("")
        : live(`SUMPRODUCT(({table:actions}[{owner}]="")*({table:actions}[{measure}]<>""))`),
    },
  };
}
