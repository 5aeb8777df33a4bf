import type { Problem, ProblemCode } from "../../problems";
import { cellAddress } from "../cell-address";
import type { RecognisedTable } from "../recognition";

/** Beyond this many of one kind in one table, further remarks are counted instead of listed. */
const listedRemarks = 200;

/** Keeps the books of one table: every row that was read is used, or left out with a problem that names a cell. */
export interface RowAccount {
  readonly table: RecognisedTable;
  rowsRead: number;
  readonly leftOut: ReadonlySet<number>;
  readonly problems: readonly Problem[];
  /** Takes a row (one-based sheet row) out of the figures. A row is left out once, for the first reason given. */
  leaveOut(rowNumber: number, code: ProblemCode, details?: ProblemDetails): void;
  /** Takes all rows out that are still in, with one problem that names their range. */
  leaveOutRest(rowNumbers: Uint32Array, code: ProblemCode, details?: ProblemDetails): void;
  /** Notes something about a row that stays in. */
  remark(rowNumber: number, code: ProblemCode, details?: ProblemDetails): void;
  /** Closes the books: adds what was counted instead of listed. */
  close(): void;
}

export interface ProblemDetails {
  /** Zero-based sheet column of the offending cell; default is the table's first. */
  column?: number;
  text?: string;
  params?: Readonly<Record<string, string | number>>;
}

/** An empty account of a table. */
export function createRowAccount(table: RecognisedTable): RowAccount {
  const leftOut = new Set<number>();
  const problems: Problem[] = [];
  const remarks = new Map<ProblemCode, number>();
  const problem = (
    severity: Problem["severity"],
    rowNumber: number,
    code: ProblemCode,
    { column, text, params }: ProblemDetails,
  ): Problem => ({
    code,
    severity,
    sheet: table.sheet,
    address: cellAddress(column ?? table.body.column, rowNumber),
    ...(text === undefined ? {} : { text }),
    ...(params === undefined ? {} : { params }),
  });
  return {
    table,
    rowsRead: 0,
    leftOut,
    problems,
    leaveOut(rowNumber, code, details = {}) {
      if (leftOut.has(rowNumber)) return;
      leftOut.add(rowNumber);
      problems.push(problem("left-out", rowNumber, code, details));
    },
    leaveOutRest(rowNumbers, code, details = {}) {
      const rest = new Set([...rowNumbers].filter((rowNumber) => !leftOut.has(rowNumber)));
      if (rest.size === 0) return;
      const rows = [...rest].sort((a, b) => a - b);
      const { column, columns } = table.body;
      const last = cellAddress(column + columns - 1, rows.at(-1) ?? 0);
      for (const rowNumber of rest) leftOut.add(rowNumber);
      const first = problem("left-out", rows[0] ?? 0, code, { ...details, column });
      problems.push({ ...first, address: `${first.address ?? ""}:${last}` });
    },
    remark(rowNumber, code, details = {}) {
      const count = (remarks.get(code) ?? 0) + 1;
      remarks.set(code, count);
      if (count <= listedRemarks) problems.push(problem("warning", rowNumber, code, details));
    },
    close() {
      for (const [code, count] of remarks) {
        if (count <= listedRemarks) continue;
        const more = { count: count - listedRemarks, code };
        problems.push({ code: "more-of-the-same", severity: "warning", sheet: table.sheet, params: more });
      }
      remarks.clear();
    },
  };
}
