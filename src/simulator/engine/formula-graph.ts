import type { CompiledFormula } from "./compile-formula";
import { FormulaIndex } from "./formula-index";

/** What depends on what: nodes 0 … n-1 are the formulas, the others stand for many formula cells at once. */
export class FormulaGraph {
  /** Nodes that a node reads through the engine. */
  readonly read: number[][];
  /** Nodes that a formula reads through our own functions: they must be ready a round before. */
  readonly handled: number[][];
  private readonly later = new Set<number>();
  private users: number[][] | undefined;

  constructor(readonly formulas: readonly CompiledFormula[]) {
    this.read = formulas.map(() => []);
    this.handled = formulas.map(() => []);
    const index = new FormulaIndex(formulas, (precedents, later) => {
      if (later) this.later.add(this.read.length);
      this.handled.push([]);
      return this.read.push(precedents) - 1;
    });
    formulas.forEach((formula, node) => {
      this.read[node] = formula.read.flatMap((range) => index.nodesIn(range));
      this.handled[node] = formula.handled.flatMap((range) => index.nodesIn(range));
    });
  }

  /** Marks everything that depends on a marked formula. */
  spread(marked: Uint8Array): void {
    this.users ??= this.reversed();
    const reached = new Uint8Array(this.read.length);
    const queue: number[] = [];
    for (let node = 0; node < this.formulas.length; node++) if (marked[node]) queue.push(node);
    for (const node of queue) reached[node] = 1;
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const user of this.users[next] ?? []) {
        if (reached[user]) continue;
        reached[user] = 1;
        if (user < this.formulas.length) marked[user] = 1;
        queue.push(user);
      }
    }
  }

  /** Marks these formulas and everything that depends on them. */
  dependingOn(formulas: ReadonlySet<CompiledFormula>): Uint8Array {
    const marked = Uint8Array.from(this.formulas, (formula) => (formulas.has(formula) ? 1 : 0));
    this.spread(marked);
    return marked;
  }

  /** A node that is ready only a round after what it reads. */
  isLater(node: number): boolean {
    return this.later.has(node);
  }

  private reversed(): number[][] {
    const users: number[][] = this.read.map(() => []);
    for (const edges of [this.read, this.handled])
      edges.forEach((precedents, node) => {
        for (const precedent of precedents) users[precedent]?.push(node);
      });
    return users;
  }
}
