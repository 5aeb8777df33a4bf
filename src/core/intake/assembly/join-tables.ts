import type { JoinAccount } from "../../data/source-report";
import type { DataSetKind } from "../../data/fields";
import { bringFields, type Brought } from "../joins/bring-fields";
import { decideJoins } from "../joins/decide-joins";
import { findJoins, type Join } from "../joins/find-joins";
import { useRawKeys } from "../joins/raw-keys";
import { tellNamesApart } from "../joins/tell-names-apart";
import { isLookup } from "../reading/columns-to-read";
import type { RowAccount } from "../rows/row-account";
import { replaceFrames, type Assembly } from "./assembly";

/** Remarks on keys that the other table lacks, once a key, at the first row that uses it. */
function remarkOrphans(join: Join, account: RowAccount | undefined): void {
  const { from, fromColumn, to, match } = join;
  const column = from.byIndex.get(fromColumn.index);
  if (column?.type !== "text" || match.found === match.total) return;
  const seen = new Set<number>();
  column.codes.forEach((code, row) => {
    if (code < 0 || (match.rowOfCode[code] ?? -1) >= 0 || seen.has(code)) return;
    seen.add(code);
    account?.remark(from.rowNumber[row] ?? 0, "orphan", {
      column: fromColumn.index,
      text: column.dictionary[code] ?? "",
      params: { table: to.table.sheet },
    });
  });
}

function accountOf(join: Join, fields: readonly string[]): JoinAccount {
  const side = (frame: Join["from"], header: string): JoinAccount["from"] => ({
    kind: frame.table.kind as DataSetKind,
    sheet: frame.table.sheet,
    header,
  });
  return {
    from: side(join.from, join.fromColumn.header),
    to: side(join.to, join.toColumn.header),
    keysFound: join.match.found,
    keysTotal: join.match.total,
    fields,
  };
}

/**
 * Looks names up (IN10): finds the joins, makes those that are accepted, first among the lookup tables, then from them into
 * orders, targets and the rest. What no table names keeps its key as name.
 */
export function joinTables(assembly: Assembly): void {
  const frames = [...assembly.frames.values()].filter(({ table }) => table.kind !== "ignored");
  const { accepted, questions, remembered } = decideJoins(findJoins(frames), assembly.mapping);
  assembly.questions.push(...questions);
  assembly.joinMappings = [...remembered];
  const lookups = frames.filter(({ table }) => isLookup(table));
  replaceFrames(
    assembly,
    lookups.map((frame) => tellNamesApart(frame, accepted)),
  );
  const brought: Brought[] = [];
  const bringInto = (some: typeof frames): void => {
    const latest = new Map(assembly.frames);
    const results = some.map((frame) => bringFields(latest.get(frame.table.id) ?? frame, accepted, latest));
    brought.push(...results.flatMap((result) => result.brought));
    replaceFrames(
      assembly,
      results.map(({ frame }) => frame),
    );
  };
  bringInto(lookups);
  bringInto(frames.filter(({ table }) => !isLookup(table)));
  replaceFrames(assembly, [...assembly.frames.values()].map(useRawKeys));
  for (const join of accepted) {
    const fields = [...new Set(brought.filter((entry) => entry.join === join).map(({ field }) => field))];
    // A link that brings nothing is worth telling only where it checks names against their master.
    if (fields.length === 0 && (isLookup(join.from.table) || join.to.table.kind === "lookup")) continue;
    assembly.joins.push(accountOf(join, fields));
    if (!isLookup(join.from.table)) remarkOrphans(join, assembly.accounts.get(join.from.table.id));
  }
}
