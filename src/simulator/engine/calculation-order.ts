import { Components } from "./components";
import type { FormulaGraph } from "./formula-graph";

/** In which round each formula is calculated. */
export interface CalculationOrder {
  rounds: number[][];
  /** Formulas that depend on themselves. */
  circular: number[];
  /** Formulas whose ranges may be read by our own functions: all formulas in them are done by then. */
  marked: Set<number>;
}

/** More rounds than this cost more than copying ranges does. */
const MAX_ROUNDS = 40;

/**
 * Orders the wanted formulas of a graph. With `oneRound` there is one round, and our own functions get only ranges without formulas
 * that are still to be calculated.
 */
export function calculationOrder(
  graph: FormulaGraph,
  wanted: Uint8Array,
  oneRound: boolean,
): CalculationOrder {
  const rounds = new Rounds(graph, oneRound);
  const count = graph.formulas.length;
  const precedent = (node: number, at: number) => {
    const read = graph.read[node] ?? [];
    return at < read.length ? read[at] : graph.handled[node]?.[at - read.length];
  };
  const components = new Components(
    { size: graph.read.length, precedent },
    (node) => node >= count || wanted[node] === 1,
    (component) => rounds.take(component),
  );
  for (let node = 0; node < count; node++) components.from(node);
  return rounds.order;
}

/** Gives each node the first round in which it can be ready; -1: it is ready from the start. */
class Rounds {
  readonly order: CalculationOrder = { rounds: [], circular: [], marked: new Set() };
  private readonly levels: Int32Array;
  private readonly count: number;

  constructor(
    private readonly graph: FormulaGraph,
    private readonly oneRound: boolean,
  ) {
    this.levels = new Int32Array(graph.read.length).fill(-1);
    this.count = graph.formulas.length;
  }

  take(component: number[]): void {
    const [only = 0] = component;
    if (component.length > 1 || this.readsItself(only)) this.breakCircle(component);
    else if (only < this.count) this.place(only);
    else {
      const ready = this.highest(this.graph.read[only]);
      const isLater = ready >= 0 && this.graph.isLater(only) && !this.oneRound;
      this.levels[only] = isLater ? ready + 1 : ready;
    }
  }

  private readsItself(node: number): boolean {
    return [this.graph.read, this.graph.handled].some((edges) => edges[node]?.includes(node));
  }

  /** Formulas in a circle are 0 from the start; a group of cells with some of them waits for its other cells. */
  private breakCircle(component: number[]): void {
    const groups = component.filter((node) => node >= this.count);
    const ready = Math.max(-1, ...groups.map((node) => this.highest(this.graph.read[node])));
    for (const node of groups) this.levels[node] = ready;
    for (const node of component) if (node < this.count) this.order.circular.push(node);
  }

  private place(node: number): void {
    const read = Math.max(0, this.highest(this.graph.read[node]));
    const before = this.highest(this.graph.handled[node]);
    const withMarks = Math.max(read, before + 1);
    const useMarks = this.oneRound ? before < 0 : withMarks < MAX_ROUNDS;
    if (useMarks) this.order.marked.add(node);
    const level = this.oneRound ? 0 : useMarks ? withMarks : Math.max(read, before);
    this.levels[node] = level;
    const { rounds } = this.order;
    while (rounds.length <= level) rounds.push([]);
    rounds[level]?.push(node);
  }

  private highest(nodes: readonly number[] | undefined): number {
    return (nodes ?? []).reduce((level, node) => Math.max(level, this.levels[node] ?? -1), -1);
  }
}
