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

/** Tallies of the three windows of a review. */
export type Windows = readonly [actual: WindowFigures, previous: WindowFigures, lastYear: WindowFigures];

/** Figures that are tallied when somebody looks at them, once, and then kept. */
export class FiguresOnDemand implements MetricFigures {
  private windows: Windows | undefined;

  /** `like` is the same metric by another grouping, tallied before: whether it is a rate needs no second tally. */
  constructor(
    readonly metric: Metric,
    readonly grouping: Grouping,
    private readonly tally: () => Windows,
    private readonly like?: MetricFigures,
  ) {}

  get actual(): WindowFigures {
    return this.tallied()[0];
  }

  get previous(): WindowFigures {
    return this.tallied()[1];
  }

  get lastYear(): WindowFigures {
    return this.tallied()[2];
  }

  get rate(): boolean {
    if (this.like) return this.like.rate;
    const countable = this.metric.unit === "amount" || this.metric.unit === "count";
    return !countable || this.actual.tally.denominator !== undefined;
  }

  private tallied(): Windows {
    return (this.windows ??= this.tally());
  }
}
