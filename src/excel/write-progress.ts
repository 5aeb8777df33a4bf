import type { Problem } from "../core/problems";
import type { SheetId } from "../core/sheets/sheet-plan";
import type { Writing } from "./plan-writing";
import type { WriteResult } from "./write-options";

/** How far a run has come, over all of its passes. */
export class Progress {
  /** What the run has begun to write. */
  started: Writing | null = null;
  /** What the mark “in progress” was to say once it is over. */
  restingMark = "";
  roundTrips = 0;
  readonly problems: Problem[] = [];
  private readonly added = new Set<SheetId>();
  private readonly cells = new Map<SheetId, number>();

  /** A pass is about to write; answers what the pass before it wrote. */
  begin(writing: Writing, restingMark: string, roundTrips: number): Writing | null {
    const before = this.started;
    this.started = writing;
    this.restingMark = restingMark;
    this.roundTrips = roundTrips;
    return before;
  }

  /** A pass has written. */
  made({ sheets, problems }: Writing, before: readonly Problem[], after: readonly Problem[]): void {
    this.problems.push(...before, ...problems, ...after);
    for (const { id, own, changedCells } of sheets) {
      if (own.isNew) this.added.add(id);
      this.cells.set(id, (this.cells.get(id) ?? 0) + changedCells);
    }
  }

  /** The result of all passes; what several of them said is said once. */
  result(writing: Writing, roundTrips: number): WriteResult {
    const texts = this.problems.map((problem) => JSON.stringify(problem));
    const problems = this.problems.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
    const { sheets, ...result } = succeeded(writing, problems, roundTrips);
    return {
      ...result,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        isNew: this.added.has(sheet.id),
        changedCells: this.cells.get(sheet.id) ?? 0,
      })),
    };
  }
}

export function succeeded(
  { sheets }: Writing,
  problems: readonly Problem[],
  roundTrips: number,
): WriteResult {
  return {
    ok: true,
    sheets: sheets.map(({ id, own, changedCells }) => ({
      id,
      name: own.name,
      isNew: own.isNew,
      changedCells,
    })),
    problems,
    incomplete: [],
    roundTrips,
  };
}

export function failed(problem: Problem, incomplete: readonly string[], roundTrips: number): WriteResult {
  const unfinished = incomplete.map((sheet): Problem => ({
    code: "sheet-incomplete",
    sheet,
    severity: "fatal",
  }));
  return { ok: false, sheets: [], problems: [problem, ...unfinished], incomplete, roundTrips };
}
