import { calculate as engineCalculate } from "../engine/calculate";
import { cellText as engineCellText } from "../engine/cell-text";
import { onModelChange, type ModelChange } from "../model/changes";
import { ExcelError, itemNotFound } from "../model/excel-error";
import type { Area, Cell, SheetModel, WorkbookModel } from "../model/workbook";
import { writeInputs } from "../model/write";
import { calculateNewFormulas, type Calculate } from "./calculation";
import type { HostContext, View } from "./context";
import { EditMode } from "./edit-mode";
import { activationMessages, eventType, messagesFor, selectionMessages, type EventMessage } from "./events";
import { faultsAt, type FaultPlan } from "./faults";
import { RangeRegister } from "./host-state";
import { byteLength, type LoggedRequest } from "./request-log";
import { RequestRun } from "./request-run";
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
  readonly view: View = { selections: new Map(), activeChart: null };
  readonly editMode = new EditMode();
  readonly apiVersion: string;
  faults: FaultPlan;
  private readonly ranges = new RangeRegister();
  private readonly context: HostContext;
  private readonly calculate: Calculate;
  private readonly limited: boolean;
  private readonly watchers = new Set<(change: HostChange) => void>();
  private readonly sinks = new Set<(messages: EventMessage[]) => void>();
  private readonly registered = new Map<string, number>();
  private pending: EventMessage[] = [];
  private requests = 0;
  private current: { number: number } | null = null;
  private remote = false;
  private killed = false;

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.faults = options.faults ?? [];
    this.apiVersion = options.apiVersion ?? "1.14";
    this.limited = options.payloadLimits ?? true;
    this.calculate = options.calculate ?? ((workbook) => void engineCalculate(workbook));
    const text = options.cellText ?? engineCellText;
    this.context = this.makeContext(
      (cell) => text(cell, model),
      options.thisYear ?? new Date().getFullYear(),
    );
    onModelChange(model, (change) => this.changed(change));
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
    const isCleanUp =
      request.Actions.length > 0 &&
      request.Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === "_RemoveReference");
    if (!isCleanUp || request.Actions.every(({ ActionType }) => ActionType === 1)) this.requests += 1;
    const number = this.requests;
    const entry: LoggedRequest = {
      number,
      bytes: byteLength(text),
      responseBytes: 0,
      actions: request.Actions.length,
      isWrite: (flags & FLAG_WRITES) !== 0,
      isCleanUp,
    };
    this.log.push(entry);
    if (this.killed) return never();
    const response = await this.respond(request, flags, isCleanUp ? 0 : number, entry);
    const error = response.ErrorCode ?? response.Body?.Error?.Code;
    if (error) entry.error = error;
    this.deliver();
    return response;
  }

  private async respond(
    request: RequestBody,
    flags: number,
    number: number,
    entry: LoggedRequest,
  ): Promise<RichApiResponse> {
    for (const { change } of faultsAt(this.faults, number, "coAuthor")) this.asCoAuthor(change);
    const [refusal] = faultsAt(this.faults, number, "refuse");
    if (refusal) return refused(refusal.code, refusal.message, refusal.httpStatusCode);
    if (this.limited && entry.bytes > PAYLOAD_LIMIT) return refused("RequestPayloadSizeLimitExceeded");
    if (this.editMode.isOn) {
      if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) return refused("InvalidOperationInCellEditMode");
      await this.editMode.ended();
    }
    const [hang] = faultsAt(this.faults, number, "hang");
    if (hang && hang.applied !== true) return never();
    const body = this.run(request, number);
    if (hang) return never();
    if (faultsAt(this.faults, number, "kill").length > 0) {
      this.killed = true;
      return never();
    }
    const answer = JSON.stringify(body);
    entry.responseBytes = byteLength(answer);
    if (this.limited && entry.responseBytes > PAYLOAD_LIMIT)
      return refused("ResponsePayloadSizeLimitExceeded");
    for (const { milliseconds } of faultsAt(this.faults, number, "delay")) {
      await new Promise((resume) => setTimeout(resume, milliseconds));
    }
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: body };
  }

  private run(request: RequestBody, number: number): ResponseBody {
    this.current = { number };
    try {
      return new RequestRun(request, {
        context: this.context,
        keep: (object) => this.ranges.keep(object),
        referenceOf: (object) => this.ranges.referenceOf(object),
        beforeAction: (index) => this.failPlanned(number, index),
      }).run();
    } finally {
      this.current = null;
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
    }
    this.deliver();
  }

  /** What the user does when typing into a cell: the text is read in US English, tables grow, events follow. */
  type(sheetId: string, row: number, column: number, text: string): void {
    const sheet = this.sheet(sheetId);
    const area = { top: row, bottom: row, left: column, right: column };
    writeInputs(this.model, sheet, area, [[text]], this.context.settings);
    this.deliver();
  }

  activate(sheetId: string): void {
    this.context.activate(this.sheet(sheetId));
    this.deliver();
  }

  select(sheetId: string, areas: Area[]): void {
    this.context.select(this.sheet(sheetId), areas);
    this.deliver();
  }

  /** Calls the watcher after every change until the returned function is called. */
  subscribe(watcher: (change: HostChange) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** Takes Excel's messages to the add-in's event handlers. */
  onMessages(sink: (messages: EventMessage[]) => void): () => void {
    this.sinks.add(sink);
    return () => void this.sinks.delete(sink);
  }

  /** Makes formula results current as a read does (not in manual mode). */
  calculated(): void {
    this.context.calculated();
  }

  private sheet(id: string): SheetModel {
    const sheet = this.model.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound(`no sheet ${id}`);
    return sheet;
  }

  private changed(change: ModelChange): void {
    this.ranges.follow(change);
    if (change.kind === "sheetDeleted") this.view.selections.delete(change.sheet.id);
    const trigger = this.current ? "ThisLocalAddin" : "Unknown";
    if (this.registered.size > 0) {
      this.queue(
        messagesFor(change, trigger, (sheet, area) => this.ranges.keep(this.ranges.range(sheet, area))),
      );
    }
    for (const watcher of this.watchers) watcher(change);
  }

  private queue(messages: EventMessage[]): void {
    if (!this.context.eventsEnabled || this.killed) return;
    const wanted = messages.filter(({ messageType, targetId }) =>
      this.registered.has(`${messageType} ${targetId}`),
    );
    this.pending.push(
      ...wanted.map((message) => (this.remote ? { ...message, isRemoteOverride: true } : message)),
    );
  }

  /** Hands queued messages over once the current answer has been taken. */
  private deliver(): void {
    if (this.pending.length === 0) return;
    setTimeout(() => {
      const messages = this.pending;
      this.pending = [];
      if (messages.length > 0) for (const sink of this.sinks) sink(messages);
    }, 0);
  }

  private makeContext(text: (cell: Cell) => string, thisYear: number): HostContext {
    const { model, view, ranges } = this;
    const calculate = this.calculate;
    const context: HostContext = {
      model,
      view,
      settings: { thisYear, text },
      text,
      eventsEnabled: true,
      calculated: () => {
        if (!model.stale) return;
        if (model.calculationMode === "Manual") calculateNewFormulas(model, calculate);
        else calculate(model);
      },
      calculateNow: () => calculate(model),
      range: (sheet, area) => ranges.range(sheet, area),
      track: (sheet, area) => ranges.track(sheet, area),
      referenced: (id) => ranges.referenced(id),
      forget: (id) => ranges.forget(id),
      readsNull: (cells) =>
        cells > READ_LIMIT || faultsAt(this.faults, this.current?.number ?? -1, "nullValues").length > 0,
      activate: (sheet) => this.bringUp(sheet),
      select: (sheet, areas) => {
        view.selections.set(
          sheet.id,
          areas.map((area) => ({ ...area })),
        );
        this.queue(selectionMessages(sheet, areas));
        this.told(sheet);
      },
      listen: (call, className, target) => this.listen(call, className, target),
    };
    return context;
  }

  private bringUp(sheet: SheetModel): void {
    const before = this.model.activeSheetId;
    if (sheet.visibility !== "Visible")
      throw new ExcelError(
        "InvalidOperation",
        "The operation attempted is invalid on the object. (a hidden sheet can't be activated)",
      );
    if (before === sheet.id) return;
    this.model.activeSheetId = sheet.id;
    this.queue(activationMessages(before, sheet.id));
    this.told(sheet);
  }

  private told(sheet: SheetModel): void {
    for (const watcher of this.watchers) watcher({ kind: "view", sheet });
  }

  private listen(call: string, className: string, target: string): boolean {
    const event = eventType(className, call);
    if (!event) return false;
    const key = `${event.type} ${target}`;
    const count = (this.registered.get(key) ?? 0) + (event.on ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }
}

const MESSAGES: Record<string, string> = {
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
};

const refused = (code: string, message?: string, status = 400): RichApiResponse => ({
  HttpStatusCode: status,
  ErrorCode: code,
  ErrorMessage: message ?? MESSAGES[code] ?? `Planned: ${code}`,
  Headers: {},
  Body: null,
});
