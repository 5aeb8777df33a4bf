import { calculate as engineCalculate } from "../engine/calculate";
import { cellText as engineCellText } from "../engine/cell-text";
import { onModelChange, type ModelChange } from "../model/changes";
import { ExcelError, itemNotFound } from "../model/excel-error";
import type { Area, Cell, SheetModel, WorkbookModel } from "../model/workbook";
import { writeInputs } from "../model/write";
import { calculateNewFormulas, type Calculate } from "./calculation";
import type { HostContext, View } from "./context";
import { EditMode } from "./edit-mode";
import { EventQueue, type MessageSink } from "./event-queue";
import { CALCULATED, calculatedMessages, messagesFor } from "./events";
import { faultsAt, type FaultPlan } from "./faults";
import { RangeRegister } from "./range-register";
import { byteLength, isCleanUp, type LoggedRequest } from "./request-log";
import { RequestRun } from "./request-run";
import { Screen } from "./screen";
import { answered, refused } from "./transport";
import {
  FLAG_DELAY_FOR_CELL_EDIT,
  FLAG_WRITES,
  type RequestBody,
  type ResponseBody,
  type RichApiResponse,
} from "./wire";

export interface HostOptions {
  calculate?: Calculate;
  cellText?: (cell: Cell, model: WorkbookModel) => string;
  faults?: FaultPlan;
  /** Newest ExcelApi set that the client may use; 1.14 unless given. */
  apiVersion?: string;
  /** Year that completes dates typed without one; the clock's unless given. */
  thisYear?: number;
  /** The limit of 5 MB per request and per answer holds on the web only; on unless `false`. */
  payloadLimits?: boolean;
}

/** What watchers of the host are told: a change of the workbook, or of what is on screen. */
export type HostChange = ModelChange | { kind: "view"; sheet: SheetModel };

/** 5 MB either way, as documented for Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Cells that one range can be read for at once. */
const READ_LIMIT = 5_000_000;

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Excel, as an add-in's client meets it: answers requests over a workbook and tells of events. */
export class ExcelHost {
  readonly log: LoggedRequest[] = [];
  readonly editMode = new EditMode();
  readonly apiVersion: string;
  faults: FaultPlan;
  private readonly ranges = new RangeRegister();
  private readonly events = new EventQueue();
  private readonly screen: Screen;
  private readonly context: HostContext;
  private readonly limited: boolean;
  private readonly watchers = new Set<(change: HostChange) => void>();
  private requests = 0;
  private running: number | null = null;
  private remote = false;
  private killed = false;

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.faults = options.faults ?? [];
    this.apiVersion = options.apiVersion ?? "1.14";
    this.limited = options.payloadLimits ?? true;
    this.screen = new Screen(model, (messages, sheet) => {
      this.events.add(messages, this.remote);
      for (const watcher of this.watchers) watcher({ kind: "view", sheet });
    });
    const calculate = options.calculate ?? ((workbook: WorkbookModel) => void engineCalculate(workbook));
    const text = options.cellText ?? engineCellText;
    const thisYear = options.thisYear ?? new Date().getFullYear();
    this.context = this.makeContext(calculate, (cell) => text(cell, model), thisYear);
    onModelChange(model, (change) => this.changed(change));
  }

  /** Selections and the active chart; the active sheet is in the model. */
  get view(): View {
    return this.screen.view;
  }

  /** Number that the next request will have, for planning faults. */
  get nextRequest(): number {
    return this.requests + 1;
  }

  /** References that the client has not released. */
  get heldReferences(): number {
    return this.ranges.size;
  }

  /** Answers one request as the client sends it: body (JSON text or object) and flags. */
  async execute(body: RequestBody | string, flags: number): Promise<RichApiResponse> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = JSON.parse(text) as RequestBody;
    const cleaning = isCleanUp(request);
    if (!cleaning) this.requests += 1;
    const entry: LoggedRequest = {
      number: this.requests,
      bytes: byteLength(text),
      responseBytes: 0,
      actions: request.Actions.length,
      isWrite: (flags & FLAG_WRITES) !== 0,
      isCleanUp: cleaning,
    };
    this.log.push(entry);
    const response = await this.respond(request, flags, cleaning ? 0 : entry.number, entry);
    const error = response.ErrorCode ?? response.Body?.Error?.Code;
    if (error) entry.error = error;
    this.settle();
    return response;
  }

  private async respond(
    request: RequestBody,
    flags: number,
    number: number,
    entry: LoggedRequest,
  ): Promise<RichApiResponse> {
    if (this.killed) return never();
    for (const { change } of faultsAt(this.faults, number, "coAuthor")) this.asCoAuthor(change);
    const [refusal] = faultsAt(this.faults, number, "refuse");
    if (refusal) return refused(refusal.code, refusal.message, refusal.httpStatusCode);
    if (this.limited && entry.bytes > PAYLOAD_LIMIT) return refused("RequestPayloadSizeLimitExceeded");
    if (this.editMode.isOn) {
      if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) return refused("InvalidOperationInCellEditMode");
      await this.editMode.ended();
    }
    const [hang] = faultsAt(this.faults, number, "hang");
    if (hang?.applied === false) return never();
    const body = this.run(request, number);
    this.killed = faultsAt(this.faults, number, "kill").length > 0;
    if (hang || this.killed) return never();
    for (const { milliseconds } of faultsAt(this.faults, number, "delay")) {
      await new Promise((resume) => setTimeout(resume, milliseconds));
    }
    entry.responseBytes = byteLength(JSON.stringify(body));
    const tooLong = this.limited && entry.responseBytes > PAYLOAD_LIMIT;
    return tooLong ? refused("ResponsePayloadSizeLimitExceeded") : answered(body);
  }

  private run(request: RequestBody, number: number): ResponseBody {
    this.running = number;
    try {
      return new RequestRun(request, {
        context: this.context,
        keep: (object) => this.ranges.keep(object),
        referenceOf: (object) => this.ranges.referenceOf(object),
        beforeAction: (index) => this.failPlanned(number, index),
      }).run();
    } finally {
      this.running = null;
      this.ranges.settle();
    }
  }

  private failPlanned(number: number, index: number): void {
    const fault = faultsAt(this.faults, number, "failAction").find(({ action }) => action === index);
    if (fault) throw new ExcelError(fault.code, fault.message ?? `Planned: ${fault.code}`);
  }

  /** Lets another author change the workbook: events tell the add-in that the change came from elsewhere. */
  asCoAuthor(change: (model: WorkbookModel) => void): void {
    this.remote = true;
    try {
      change(this.model);
    } finally {
      this.remote = false;
      this.settle();
    }
  }

  /** What the user does when typing into a cell: the text is read in US English, tables grow, events follow. */
  type(sheetId: string, row: number, column: number, text: string): void {
    const area = { top: row, bottom: row, left: column, right: column };
    writeInputs(this.model, this.sheet(sheetId), area, [[text]], this.context.settings);
    this.settle();
  }

  /** Brings a sheet to the front. */
  activate(sheetId: string): void {
    this.context.activate(this.sheet(sheetId));
    this.events.deliver();
  }

  /** Selects areas of a sheet. */
  select(sheetId: string, areas: Area[]): void {
    this.context.select(this.sheet(sheetId), areas);
    this.events.deliver();
  }

  /** Makes formula results current as a read does (in manual mode: new formulas only). */
  calculated(): void {
    this.context.calculated();
  }

  /** Calls the watcher after every change until the returned function is called. */
  subscribe(watcher: (change: HostChange) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** Takes Excel's messages to the add-in's event handlers. */
  onMessages(sink: MessageSink): () => void {
    return this.events.onMessages(sink);
  }

  /** Once a change is over: whoever listens for calculation gets it now rather than at the next read. */
  private settle(): void {
    if (this.model.stale && this.events.wants(CALCULATED)) this.context.calculated();
    this.events.deliver();
  }

  private sheet(id: string): SheetModel {
    const sheet = this.model.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound(`no sheet ${id}`);
    return sheet;
  }

  private changed(change: ModelChange): void {
    this.ranges.follow(change);
    if (change.kind === "sheetDeleted") this.screen.forget(change.sheet);
    if (this.events.isWanted && !this.killed) {
      const trigger = this.running === null ? "Unknown" : "ThisLocalAddin";
      const referenceOf = (sheet: SheetModel, area: Area): string => this.ranges.keepForEvent(sheet, area);
      this.events.add(messagesFor(change, trigger, referenceOf), this.remote);
    }
    for (const watcher of this.watchers) watcher(change);
  }

  private makeContext(calculate: Calculate, text: (cell: Cell) => string, thisYear: number): HostContext {
    const { model, ranges, events, screen } = this;
    return {
      model,
      view: screen.view,
      events,
      settings: { thisYear, text },
      text,
      calculated: () => {
        if (!model.stale) return;
        if (model.calculationMode === "Manual") return calculateNewFormulas(model, calculate);
        calculate(model);
        if (events.wants(CALCULATED)) events.add(calculatedMessages(model), this.remote);
      },
      calculateNow: () => calculate(model),
      range: (sheet, area) => ranges.range(sheet, area),
      track: (sheet, area) => ranges.track(sheet, area),
      referenced: (id) => ranges.referenced(id),
      forget: (id) => ranges.forget(id),
      readsNull: (cells) =>
        cells > READ_LIMIT || faultsAt(this.faults, this.running ?? -1, "nullValues").length > 0,
      activate: (sheet) => screen.activate(sheet),
      select: (sheet, areas) => screen.select(sheet, areas),
    };
  }
}
