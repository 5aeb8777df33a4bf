import { sheetOrder, type SheetId } from "../core/sheets/sheet-plan";

/** Key of the property that marks a sheet as ours; Excel does not copy it with the sheet, so a user's copy is an archive. */
export const markerKey = "Fupan";

/** Layout of the sheets that this version writes; a sheet of a newer layout is read but never written. */
export const layoutVersion = 1;

/** Heading of the hidden first column, which holds the identity of every line that is ours. */
export const keyHeaders = { "zh-CN": "键", "en-US": "Key" } as const;

/** Begins the names of our charts. */
export const chartPrefix = "Fupan ";

const titlePrefix = "fupan:";

/** What the hidden first cell of a sheet of ours holds; it travels with a copy of the sheet. */
export function titleMark(id: SheetId): string {
  return `${titlePrefix}${id}`;
}

/** The sheet that a title mark names, or `null` for any other cell. */
export function markedSheet(cell: unknown): SheetId | null {
  if (typeof cell !== "string" || !isTitleMark(cell)) return null;
  return sheetOrder.find((id) => titleMark(id) === cell) ?? null;
}

/** Whether a sheet's first cell says that the sheet was made by us, or copied from one that was. */
export function isTitleMark(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith(titlePrefix);
}

export interface Marker {
  id: SheetId;
  layout: number;
}

export function markerText({ id, layout }: Marker): string {
  return `${layout}:${id}`;
}

/** The marker of a sheet, or `null` when the text is not one of ours. */
export function parseMarker(text: string): Marker | null {
  const [, layout, name] = /^(\d+):([\w-]+)$/.exec(text) ?? [];
  const id = sheetOrder.find((candidate) => candidate === name);
  return id && layout ? { id, layout: Number(layout) } : null;
}
