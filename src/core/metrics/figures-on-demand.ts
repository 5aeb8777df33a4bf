import type { Knowledge } from "./figure-value";
import type { Grouping } from "./grouping";
import type { Metric, Tally } from "./metric";

/** A metric's tally for one window, and whether that window is known at all. */
export interface WindowFigures {
  tally: Tally;
  knowledge: Knowledge;
}

/** One metric by one grouping: the period under review and what it is compared with. */
export interface MetricFigures {
  readonly metric: Metric;
  readonly grouping: Grouping;
  readonly actual: WindowFigures;
  readonly previous: WindowFigures;
  readonly lastYear: WindowFigures;
  /** Whether the figure is a rate (it has a denominator, or is days, a score, a share): its targets are not added up. */
  readonly rate: boolean;
}

/** The windows that a review tells a figure of. */
export type ReviewedWindow = "actual" | "previous" | "lastYear";

/** Figures that are tallied when somebody looks at them, window by window, each once. */
export class FiguresOnDemand implements MetricFigures {
  private readonly windows = new Map<ReviewedWindow, WindowFigures>();

  /** `like` is the same metric by another grouping, tallied before: whether it is a rate needs no second tally. */
  constructor(
    readonly metric: Metric,
    readonly grouping: Grouping,
    private readonly tally: (window: ReviewedWindow) => WindowFigures,
    private readonly like?: MetricFigures,
  ) {}

  get actual(): WindowFigures {
    return this.windowed("actual");
  }

  get previous(): WindowFigures {
    return this.windowed("previous");
  }

  get lastYear(): WindowFigures {
    return this.windowed("lastYear");
  }

  get rate(): boolean {
    if (this.like) return this.like.rate;
    const countable = this.metric.unit === "amount" || this.metric.unit === "count";
    return !countable || this.actual.tally.denominator !== undefined;
  }

  private windowed(window: ReviewedWindow): WindowFigures {
    let figures = this.windows.get(window);
    if (!figures) this.windows.set(window, (figures = this.tally(window)));
    return figures;
  }
}
