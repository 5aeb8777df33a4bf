/** A directed graph by numbers: what a node reads. */
export interface Precedents {
  size: number;
  /** The `at`-th node that `node` reads, or `undefined` after the last. */
  precedent: (node: number, at: number) => number | undefined;
}

interface Frame {
  node: number;
  next: number;
}

/**
 * The strongly connected components of a graph (Tarjan's method, without recursion), each after those that it reads. `start` nodes
 * are begun with, nodes that are not `wanted` are left out.
 */
export class Components {
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly onStack: Uint8Array;
  private readonly stack: number[] = [];
  private counter = 0;

  constructor(
    private readonly graph: Precedents,
    private readonly isWanted: (node: number) => boolean,
    private readonly visit: (component: number[]) => void,
  ) {
    this.index = new Int32Array(graph.size);
    this.low = new Int32Array(graph.size);
    this.onStack = new Uint8Array(graph.size);
  }

  /** Visits the components of everything that is read from this node on, unless that was done before. */
  from(start: number): void {
    if (this.index[start] || !this.isWanted(start)) return;
    const path = [this.enter(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const to = this.graph.precedent(frame.node, frame.next++);
      if (to === undefined) {
        path.pop();
        this.leave(frame.node);
        const parent = path.at(-1)?.node;
        if (parent !== undefined) this.lower(parent, this.low[frame.node] ?? 0);
      } else if (!this.isWanted(to)) continue;
      else if (!this.index[to]) path.push(this.enter(to));
      else if (this.onStack[to]) this.lower(frame.node, this.index[to] ?? 0);
    }
  }

  private enter(node: number): Frame {
    this.index[node] = this.low[node] = ++this.counter;
    this.stack.push(node);
    this.onStack[node] = 1;
    return { node, next: 0 };
  }

  private lower(node: number, value: number): void {
    this.low[node] = Math.min(this.low[node] ?? 0, value);
  }

  private leave(node: number): void {
    if (this.low[node] !== this.index[node]) return;
    const component = this.stack.splice(this.stack.lastIndexOf(node));
    for (const member of component) this.onStack[member] = 0;
    this.visit(component);
  }
}
