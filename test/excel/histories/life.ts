import type { WriteResult } from "../../../src/excel/write-sheets";
import { openExcel, type ExcelSession } from "../excel-session";
import { faultsOf, type Accident } from "./accidents";
import { demand, expectRefreshed, expectWords } from "./checks";
import { doAsCoAuthor, isSeen } from "./co-author";
import type { BringBack, Deed, Refresh } from "./deeds";
import { Foreign } from "./foreign";
import { Ledger } from "./ledger";
import { Person } from "./person";
import { comeBack, refresh, unluckyRefresh, unluckyReturn, type Ending } from "./pane";
import { firstChoice, type ColumnId, type PlanChoice } from "./plans";
import { Standing } from "./standing";
import { columnAt, contentOf, placesOf, tableOfId } from "./view";

/** The life of a workbook with review sheets, and what must be true of it at every step. */
export class Life {
  private readonly ledger = new Ledger();
  private readonly standing = new Standing(this.ledger);
  private readonly person = new Person(() => this.excel, this.ledger, this.standing);
  private readonly foreign: Foreign;
  /** Keys of the open table that an earlier plan had: their rows stay away once somebody deleted them. */
  private known = new Set<string>();
  private choice: PlanChoice = firstChoice;
  /** What the sheets showed before the last refresh; `null` where that cannot be told. */
  private before: PlanChoice | null = null;

  private constructor(private excel: ExcelSession) {
    this.foreign = new Foreign(excel.model);
  }

  /** A workbook with the user's own sheets, and a review built into it. */
  static async begin(): Promise<Life> {
    const excel = openExcel();
    await Foreign.prepare(excel);
    const life = new Life(excel);
    await life.goodRefresh(firstChoice);
    return life;
  }

  async step(deed: Deed): Promise<void> {
    if (deed.kind === "refresh") await this.refresh(deed);
    else if (deed.kind === "bringBack") await this.bringBack(deed);
    else {
      await this.person.do(deed);
      this.forgetDeleted();
      this.standing.forgetGone(this.excel.model);
    }
    this.excel.host.calculated();
    this.foreign.follow(this.excel.model, this.standing);
    expectWords(this.excel.model, this.ledger, this.standing, `after ${deed.kind}`);
  }

  /** However it went: one more refresh puts everything right. */
  async end(): Promise<PlanChoice> {
    const choice = { ...this.choice, both: true };
    await this.goodRefresh(choice);
    return choice;
  }

  get workbook(): { excel: ExcelSession; standing: Standing } {
    return { excel: this.excel, standing: this.standing };
  }

  /** Words that a person deleted, or typed over, need not be kept. */
  private forgetDeleted(): void {
    const places = placesOf(this.standing.ours(this.excel.model), this.ledger.texts());
    this.ledger.forgetUnless((word) => places.has(word));
  }

  private async refresh({ choice, accident, repairAtOnce }: Refresh): Promise<void> {
    if (accident && !(await this.badRefresh(choice, accident)) && !repairAtOnce) return;
    await this.goodRefresh(choice);
  }

  private async goodRefresh(choice: PlanChoice): Promise<void> {
    const missing = this.standing.rowsDeleted ? this.known : new Set<string>();
    const changes = this.excel.changes();
    const isSure = this.standing.tableId("first") !== undefined && !this.standing.unsettled;
    const result = await this.untilNothingIsMerged(() => refresh(choice));
    demand(result.ok, `a refresh failed: ${JSON.stringify(result.problems)}`);
    if (this.excel.changes() !== changes)
      this.before =
        isSure && this.choice.both && !result.sheets.some(({ isNew }) => isNew) ? this.choice : null;
    this.settled(choice, result);
    expectRefreshed(this.excel.model, this.ledger, this.standing, choice, missing);
    await this.expectSilence(choice);
  }

  /** Cells merged over our rows stand in the way: said before anything is touched, and over when somebody parts them. */
  private async untilNothingIsMerged(write: () => Promise<WriteResult>): Promise<WriteResult> {
    const changes = this.excel.changes();
    const result = await write();
    const merged = this.standing.ours(this.excel.model).filter(({ merges }) => merges.length > 0);
    if (result.problems[0]?.code !== "excel-overlap" || merged.length === 0) return result;
    demand(
      this.excel.changes() === changes,
      "a refresh that merged cells stood in the way of changed something",
    );
    await this.excel.person((context) => {
      merged.forEach(({ id }) => context.workbook.worksheets.getItem(id).getRange().unmerge());
    });
    return write();
  }

  /**
   * Once: every computed cell stands as before the last refresh, words typed before or since are there, and a second time there is
   * nothing to bring back. What fails may be tried again.
   */
  private async bringBack({ accident }: BringBack): Promise<void> {
    const { before } = this;
    if (before === null) return;
    const choice = { ...before, both: before.both && this.choice.both };
    this.before = null;
    if (accident)
      await this.badWriting({ ...accident, request: accident.request + 2 }, unluckyReturn, choice);
    const missing = this.standing.rowsDeleted ? this.known : new Set<string>();
    const result = await this.untilNothingIsMerged(() => comeBack(choice));
    if (result.problems[0]?.code === "nothing-to-bring-back") {
      demand(accident !== null, "there was nothing to bring back");
      this.standing.unsettled = true; // the pane did not hear that it was through
      return this.goodRefresh(choice);
    }
    demand(result.ok, `bringing back failed: ${JSON.stringify(result.problems)}`);
    this.settled(choice, result);
    expectRefreshed(this.excel.model, this.ledger, this.standing, choice, missing);
    const changes = this.excel.changes();
    const again = await comeBack(choice);
    demand(again.problems[0]?.code === "nothing-to-bring-back", "a version was brought back twice");
    demand(this.excel.changes() === changes, "a bringing-back without a version changed something");
  }

  private settled(choice: PlanChoice, result: WriteResult): void {
    this.choice = choice;
    this.known = new Set(choice.rows.tasks);
    this.excel.host.calculated();
    this.standing.settle(this.excel.model, choice, new Map(result.sheets.map(({ id, name }) => [id, name])));
    this.foreign.follow(this.excel.model, this.standing);
  }

  /** A second refresh with nothing changed sends no write at all. */
  private async expectSilence(choice: PlanChoice): Promise<void> {
    const [changes, orders] = [this.excel.changes(), this.excel.orders()];
    const result = await refresh(choice);
    demand(result.ok, `a refresh without changes failed: ${JSON.stringify(result.problems)}`);
    demand(this.excel.changes() === changes, "a refresh without changes changed something");
    const sent = this.excel.orders() - orders;
    demand(sent === 0, `a refresh without changes sent ${sent} orders`);
  }

  /** Answers whether the refresh got through all the same. */
  private async badRefresh(choice: PlanChoice, met: Accident): Promise<boolean> {
    const before = contentOf(this.standing.ours(this.excel.model));
    const { ending, meddled } = await this.badWriting(met, unluckyRefresh, choice);
    this.before = null;
    choice.rows.tasks.forEach((key) => this.known.add(key));
    if (ending !== "died" && ending.ok) return true;
    await this.expectOldNewOrMarked(choice, ending, before, meddled);
    return false;
  }

  /** Something goes wrong while our sheets are written: no word is lost. */
  private async badWriting(
    met: Accident,
    write: typeof unluckyRefresh,
    choice: PlanChoice,
  ): Promise<{ ending: Ending; meddled: boolean }> {
    const { host, model } = this.excel;
    let meddled = false;
    host.faults = faultsOf(met, host.nextRequest, () => {
      meddled = this.meddle(met) || meddled;
    });
    const ending = await write(this.excel, choice, met);
    host.faults = [];
    if (ending === "died") this.excel = openExcel({ model });
    this.standing.unsettled = true;
    this.standing.forgetGone(model);
    expectWords(model, this.ledger, this.standing, `after ${met.kind} at request ${met.request}`);
    return { ending, meddled };
  }

  private async expectOldNewOrMarked(
    choice: PlanChoice,
    ending: Ending,
    before: string,
    meddled: boolean,
  ): Promise<void> {
    const { model } = this.excel;
    if (ending !== "died") {
      const [problem] = ending.problems;
      demand(problem?.code !== "fupan-fault", `our own fault: ${JSON.stringify(problem)}`);
    }
    const isOld = contentOf(this.standing.ours(model)) === before;
    const isMarked = ![undefined, ""].includes(model.settings.get("Fupan.run") as string | undefined);
    if (isOld || isMarked || meddled) return;
    const changes = this.excel.changes();
    const again = await refresh(choice);
    demand(
      again.ok && this.excel.changes() === changes,
      "a failed refresh left neither the old, nor the new, nor a mark",
    );
  }

  /** Lets the other author do what the accident says; answers whether rows were moved or removed. */
  private meddle(met: Accident): boolean {
    if (met.kind !== "coAuthor") return false;
    if (!isSeen(met.deed, met.request)) return false;
    const { model } = this.excel;
    const found = tableOfId(model, this.standing.tableId("first"));
    if (!found) return false;
    const at = (column: ColumnId): number => columnAt(found.table, this.standing.columnId("first", column));
    const word = this.ledger.next();
    const columns = { note: at("note"), computed: at("target") };
    const place = doAsCoAuthor(model, met.deed, found.sheet, found.table, columns, word);
    const key = place && this.standing.keyAt("first", found.table, found.sheet, place.row);
    const isOver = met.deed.kind === "typeOver" && key !== null;
    if (place) this.ledger.add(word, isOver ? { kind: "over", table: "first", key } : { kind: "free" });
    if (met.deed.kind === "deleteRow") this.standing.rowsDeleted = true;
    if (met.deed.kind === "typeOver" || met.deed.kind === "deleteRow") this.forgetDeleted();
    return true;
  }
}
