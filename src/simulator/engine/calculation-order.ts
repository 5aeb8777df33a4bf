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
 * Orders the marked formulas of a graph (Tarjan's strongly connected components, without recursion). With `oneRound` there is one
 * round, and our own functions get only ranges without formulas that are still to be calculated.
 */
export function calculationOrder(
  graph: FormulaGraph,
  wanted: Uint8Array,
  oneRound: boolean,
): CalculationOrder {
  const count = graph.formulas.length;
  const levels = new Int32Array(graph.read.length).fill(-1);
  const order: CalculationOrder = { rounds: [], circular: [], marked: new Set() };
  const finish = (component: number[]): void => {
    const [only = 0] = component;
    if (component.length === 1 && only >= count) {
      const ready = highest(graph.read[only], levels);
      levels[only] = ready >= 0 && graph.isLater(only) && !oneRound ? ready + 1 : ready;
      return;
    }
    const isCircle =
      component.length > 1 || [graph.read, graph.handled].some((edges) => edges[only]?.includes(only));
    if (isCircle) {
      const groups = component.filter((node) => node >= count);
      const ready = Math.max(-1, ...groups.map((node) => highest(graph.read[node], levels)));
      for (const node of groups) levels[node] = ready;
      order.circular.push(...component.filter((node) => node < count));
    } else place(only);
  };
  const place = (node: number): void => {
    const read = Math.max(0, highest(graph.read[node], levels));
    const before = highest(graph.handled[node], levels);
    const withMarks = Math.max(read, before + 1);
    const useMarks = oneRound ? before < 0 : withMarks < MAX_ROUNDS;
    if (useMarks) order.marked.add(node);
    const level = oneRound ? 0 : useMarks ? withMarks : Math.max(read, before);
    levels[node] = level;
    while (order.rounds.length <= level) order.rounds.push([]);
    order.rounds[level]?.push(node);
  };
  eachComponent(graph, (node) => node >= count || wanted[node] === 1, finish);
  return order;
}

const highest = (nodes: readonly number[] | undefined, levels: Int32Array): number =>
  (nodes ?? []).reduce((level, node) => Math.max(level, levels[node] ?? -1), -1);

interface Frame {
  node: number;
  next: number;
}

/** Visits the components so that what a component reads comes before it. Starts from wanted formulas only. */
function eachComponent(
  graph: FormulaGraph,
  isWanted: (node: number) => boolean,
  visit: (component: number[]) => void,
): void {
  const size = graph.read.length;
  const index = new Int32Array(size);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  let counter = 0;
  const enter = (node: number): Frame => {
    index[node] = low[node] = ++counter;
    stack.push(node);
    onStack[node] = 1;
    return { node, next: 0 };
  };
  const precedent = ({ node, next }: Frame): number | undefined => {
    const read = graph.read[node] ?? [];
    return next < read.length ? read[next] : graph.handled[node]?.[next - read.length];
  };
  const leave = (node: number): void => {
    if (low[node] !== index[node]) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack[member] = 0;
    visit(component);
  };
  for (let start = 0; start < graph.formulas.length; start++) {
    if (index[start] || !isWanted(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const to = precedent(frame);
      frame.next++;
      if (to === undefined) {
        path.pop();
        leave(frame.node);
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[frame.node] ?? 0);
      } else if (!isWanted(to)) continue;
      else if (!index[to]) path.push(enter(to));
      else if (onStack[to]) low[frame.node] = Math.min(low[frame.node] ?? 0, index[to] ?? 0);
    }
  }
}
