import type { WorkbookModel } from "../model/workbook";

/** Something that goes wrong at one request. Requests count from 1; the client's own clean-up requests don't count. */
export type Fault = { request: number } & (
  | { kind: "failAction"; action: number; code: string; message?: string }
  /** The transport refuses the whole request; nothing is done. */
  | { kind: "refuse"; code: string; message?: string; httpStatusCode?: number }
  /** The request never settles; `applied` says whether its actions were done all the same. */
  | { kind: "hang"; applied?: boolean }
  | { kind: "delay"; milliseconds: number }
  /** Reads of cell contents give `null`, as beyond the limit of one read. */
  | { kind: "nullValues" }
  /** Another author changes the workbook just before the request. */
  | { kind: "coAuthor"; change: (model: WorkbookModel) => void }
  /** The task pane dies right after the request: its answer and everything later never arrives. */
  | { kind: "kill" }
);

/** What is to go wrong in a run; may be added to while it runs. */
export type FaultPlan = readonly Fault[];

/** The faults of one kind planned for a request. */
export const faultsAt = <K extends Fault["kind"]>(
  plan: FaultPlan,
  request: number,
  kind: K,
): Extract<Fault, { kind: K }>[] =>
  plan.filter(
    (fault): fault is Extract<Fault, { kind: K }> => fault.request === request && fault.kind === kind,
  );
