import type { SheetModel, TableModel, WorkbookModel } from "../../../src/simulator/model/workbook";
import type { Ledger, Owner } from "./ledger";
import {
  columnsIn,
  expectedValue,
  keys,
  labelOf,
  sheetOfTable,
  tableIds,
  type Key,
  type PlanChoice,
  type TableId,
} from "./plans";
import type { Standing } from "./standing";
import { bodyRowsOf, columnAt, isInBody, placesOf, shownAt, tableOfId, type Place } from "./view";

/*
 * What must be true; each check throws a sentence that names the word, the row or the cell.
 */
export class Broken extends Error {
  override readonly name = "Broken";
}

export function demand(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Broken(sentence);
}

/** No typed word is lost, whatever happened. */
export function expectWords(model: WorkbookModel, ledger: Ledger, standing: Standing, when: string): void {
  const places = placesOf(standing.ours(model), ledger.texts());
  const lost = [...ledger.words].filter(([word]) => !places.has(word));
  demand(lost.length === 0, `${when}: lost ${JSON.stringify(lost)}`);
}

/** After a good refresh: computed cells are right, words are at their keys or in the block at the sheet's end. */
export function expectRefreshed(
  model: WorkbookModel,
  ledger: Ledger,
  standing: Standing,
  choice: PlanChoice,
  mayMiss: ReadonlySet<string>,
): void {
  const planned = tableIds.filter((table) => choice.both || sheetOfTable[table] === "performance");
  for (const table of planned) expectComputed(model, standing, choice, table, mayMiss);
  const places = placesOf(standing.ours(model), ledger.texts());
  for (const [word, owner] of ledger.words) {
    const found = places.get(word) ?? [];
    demand(found.length > 0, `after a refresh: lost ${word} of ${JSON.stringify(owner)}`);
    if (owner.kind === "row" && planned.includes(owner.table))
      expectPlace(model, standing, choice, word, owner, found);
    if (owner.kind === "over" && planned.includes(owner.table)) {
      const kept = found.filter((place) => isKept(place, standing) && isContent(place));
      demand(kept.length === 1, `${word} was typed over a computed cell and is kept ${kept.length} times`);
    }
  }
  expectTogether(ledger, (word) => (places.get(word) ?? []).filter((place) => !isKept(place, standing)));
}

/** Words of a row that a person added stay in one row; in a column that the plan gave up, they went to the block at the end. */
function expectTogether(ledger: Ledger, placesOfWord: (word: string) => readonly Place[]): void {
  const groups = new Map<number, string[]>();
  for (const [word, owner] of ledger.words)
    if (owner.kind === "group") groups.set(owner.id, [...(groups.get(owner.id) ?? []), word]);
  for (const words of groups.values()) {
    const rows = words
      .map((word) => new Set(placesOfWord(word).map(({ row, sheet }) => `${sheet.id} ${row}`)))
      .filter(({ size }) => size > 0);
    const [first, ...rest] = rows;
    if (!first) continue; // its row was deleted, and the block has what the plan's columns gave up before
    const shared = [...first].some((row) => rest.every((each) => each.has(row)));
    demand(shared, `words of one row that a person added were torn apart: ${words.join()}`);
  }
}

/** In the last column of the block: a line may also name its row by a cell that was typed over. */
function isContent({ sheet, row, column }: Place): boolean {
  return sheet.tables.some((table) => isInBody(table, { row, column }) && column === table.area.right);
}

/** The one row of a key: by the hidden identity, and by what its first column says. */
function rowOf(sheet: SheetModel, table: TableModel, standing: Standing, key: string): number[] {
  return bodyRowsOf(table).filter((row) => shownAt(sheet, row, standing.keyColumnOf(table)) === key);
}

function expectComputed(
  model: WorkbookModel,
  standing: Standing,
  choice: PlanChoice,
  table: TableId,
  mayMiss: ReadonlySet<string>,
): void {
  const found = tableOfId(model, standing.tableId(table));
  demand(found !== null, `table ${table} is missing`);
  const keyColumn = standing.keyColumnOf(found.table);
  const present = bodyRowsOf(found.table)
    .filter((row) => !standing.isAdopted(found.sheet, row))
    .map((row) => String(shownAt(found.sheet, row, keyColumn)));
  const gone = present.filter((key) => isPlanKey(key) && !choice.rows[table].includes(key));
  demand(gone.length === 0, `${table} still has rows of ${gone.join()}`);
  for (const key of choice.rows[table]) {
    const rows = rowOf(found.sheet, found.table, standing, key);
    if (rows.length === 0 && table === "tasks" && mayMiss.has(key)) continue;
    demand(rows.length === 1, `${table} has ${rows.length} rows of ${key}`);
    for (const column of columnsIn(choice)) {
      if (column === "note" || column === "state") continue;
      const at = columnAt(found.table, standing.columnId(table, column));
      const shown = shownAt(found.sheet, rows[0] ?? -1, at);
      const expected = expectedValue(choice, table, key, column);
      const same =
        typeof shown === "number" && typeof expected === "number"
          ? Math.abs(shown - expected) < 1e-9
          : shown === expected;
      demand(same, `${table} ${key} ${column} shows ${String(shown)} instead of ${String(expected)}`);
    }
  }
}

const isPlanKey = (key: string): key is Key => keys.some((candidate) => candidate === key);

/** Whether a place is in the block at a sheet's end: in a table that is none of the plan's. */
function isKept({ sheet, row, column }: Place, standing: Standing): boolean {
  const known = new Set(tableIds.map((table) => standing.tableId(table)));
  return sheet.tables.some((table) => !known.has(table.id) && isInBody(table, { row, column }));
}

function expectPlace(
  model: WorkbookModel,
  standing: Standing,
  choice: PlanChoice,
  word: string,
  { table, key, column }: Extract<Owner, { kind: "row" }>,
  found: readonly Place[],
): void {
  const standingTable = tableOfId(model, standing.tableId(table));
  demand(standingTable !== null, `table ${table} is missing`);
  const { sheet, table: model_ } = standingTable;
  const inTable = found.filter((place) => place.sheet.id === sheet.id && isInBody(model_, place));
  const kept = found.some((place) => isKept(place, standing));
  const where = `${word} of ${table} ${key} ${column}`;
  const rows = rowOf(sheet, model_, standing, key);
  const isPlanned = choice.rows[table].includes(key as Key) && rows.length > 0;
  if (!isPlanned) {
    demand(kept || found.length > 0, `${where} is not in the block at the end`);
    demand(
      inTable.every(({ row }) => !isOtherRow(sheet, model_, standing, choice, row, key)),
      `${where} moved to another row`,
    );
    demand(kept, `${where}: its row is gone, and it is not in the block at the end`);
    return;
  }
  const name = columnAt(model_, standing.columnId(table, "name"));
  const label = labelOf(key, choice.locale);
  const atHome = inTable.filter(({ row }) => rows.includes(row) && shownAt(sheet, row, name) === label);
  if (typeof column === "number") {
    demand(atHome.length > 0 || kept, `${where} is neither in its row nor in the block`);
    return;
  }
  const at = columnAt(model_, standing.columnId(table, column));
  demand(
    atHome.some((place) => place.column === at),
    `${where} is not in its cell but at ${JSON.stringify(found.map(({ row, column: c }) => [row, c]))}${kept ? " (kept)" : ""}`,
  );
}

/** A row of the plan with another key. */
function isOtherRow(
  sheet: SheetModel,
  table: TableModel,
  standing: Standing,
  choice: PlanChoice,
  row: number,
  key: string,
): boolean {
  const other = shownAt(sheet, row, standing.keyColumnOf(table));
  return other !== key && Object.values(choice.rows).some((list) => list.includes(other as Key));
}
