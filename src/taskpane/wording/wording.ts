import type { DataSetKind } from "../../core/data/fields";
import type { Stage } from "../../app/review-choices";
import type { StepId } from "../pane-state";

/** Everything the pane says; a phrase missing in one language is a compile error. */
export interface Wording {
  steps: Record<StepId, string>;
  navigation: string;
  skipToContent: string;
  looking: string;
  tryAgain: string;
  /** A part of the pane could not be fetched or shown. */
  partLost: string;
  reload: string;
  stop: string;
  goToCell: string;
  data: { kinds: Record<DataSetKind | "ignored", string> };
  review: {
    run: string;
    refresh: string;
    stages: Record<Stage, string>;
    waiting: string;
    notAnswering: string;
    cancelled: string;
  };
  result: {
    title: (period: string) => string;
    asOf: (day: string) => string;
    target: string;
    actual: string;
    achievement: string;
    yoy: string;
    change: string;
    variance: string;
    lights: Record<"red" | "yellow" | "green" | "none", string>;
    gaps: string;
    findings: string;
    sheets: string;
    open: (sheet: string) => string;
    changes: (count: number) => string;
    rowsUsed: (used: number, read: number) => string;
    noGaps: string;
    notComputed: string;
  };
  messages: { title: string; count: (count: number) => string };
  language: string;
  brand: string;
  privacy: string;
}
