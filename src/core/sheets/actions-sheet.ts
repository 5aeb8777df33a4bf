import { actionSummary } from "./actions/action-summary";
import { ownerTable } from "./actions/owner-table";
import { trackerColumns } from "./actions/tracker-columns";
import { trackerRows } from "./actions/tracker-rows";
import { frameSheet, type SheetContext } from "./frame";
import type { SheetPlan, TableBlock } from "./sheet-plan";

/** OUT9 行动跟踪: document D's table 4, people's words with live overdue days, lights, and whether the linked metric moved. */
export function actionsSheet(context: SheetContext): SheetPlan {
  const owners = ownerTable(context);
  return frameSheet("actions", context, {
    frozenRows: 9,
    blocks: [actionSummary(context), tracker(context), ...(owners ? [owners] : [])],
  });
}

function tracker(context: SheetContext): TableBlock {
  return {
    kind: "table",
    id: "actions",
    open: true,
    columns: trackerColumns(context),
    rows: trackerRows(context),
    rules: [
      { kind: "light", column: "light" },
      { kind: "signed", column: "overdue", favourable: "negative" },
    ],
  };
}
