import { HANDLE_MARK, type SheetArea } from "./range-arguments";

/** Ranges that formulas of one workbook name by a mark, each once. */
export class RangeMarks {
  readonly areas: SheetArea[] = [];
  private readonly known = new Map<string, string>();

  /** The text that stands for the range. */
  readonly mark = (range: SheetArea): string => {
    const { top, left, bottom, right } = range.area;
    const key = `${range.sheet.id}:${top}:${left}:${bottom}:${right}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = `${HANDLE_MARK}${this.areas.length}`;
    this.areas.push(range);
    this.known.set(key, made);
    return made;
  };
}
