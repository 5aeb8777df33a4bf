import type { Area, SheetModel } from "../model/workbook";
import { Column } from "./column";
import { sheetView, type ColumnReader, type RangeView } from "./column-reader";
import { BLANK, KIND, type EngineValue } from "./engine-values";

/** A rectangle of one sheet that a formula reads. */
export interface SheetArea {
  sheet: SheetModel;
  area: Area;
}

/** First letter of a text argument that stands for a range; it is in the private use area, so no one types it. */
export const HANDLE_MARK = "\uE0F5";

/** Resolves arguments of our own functions: marked texts to ranges of the sheet, arrays and scalars to views of themselves. */
export class RangeArguments {
  constructor(
    private readonly reader: ColumnReader,
    private readonly areas: readonly SheetArea[],
  ) {}

  /** The area that a marked text stands for. */
  areaOf(value: EngineValue | undefined): SheetArea | undefined {
    if (value?.kind !== KIND.text || !value.value.startsWith(HANDLE_MARK)) return undefined;
    return this.areas[Number(value.value.slice(HANDLE_MARK.length))];
  }

  view(value: EngineValue): RangeView {
    const found = this.areaOf(value);
    return found ? sheetView(this.reader, found.sheet, found.area) : arrayView(value);
  }

  /** The range that starts where this one does, with another size; an array is cut or filled up with blanks. */
  resized(value: EngineValue, height: number, width: number): RangeView {
    const found = this.areaOf(value);
    if (!found) return { ...arrayView(value, width), height, width };
    const { top, left } = found.area;
    return sheetView(this.reader, found.sheet, {
      top,
      left,
      bottom: top + height - 1,
      right: left + width - 1,
    });
  }
}

function arrayView(value: EngineValue, atLeast = 0): RangeView {
  const rows = value.kind === KIND.array ? value.rows : [[value]];
  const width = value.kind === KIND.array ? value.width : 1;
  const columns = Array.from({ length: Math.max(width, atLeast) }, (_, at) => {
    const made = new Column(rows.length);
    rows.forEach((row, index) => made.put(index, row[at] ?? BLANK));
    return made;
  });
  const empty = new Column(0);
  return { height: rows.length, width, top: 0, column: (offset) => columns[offset] ?? empty };
}
