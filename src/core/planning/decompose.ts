import { apportion, toAmount, type Apportioned, type ApportionIssue, type WeightedPart } from "./apportion";
import { apportionMatrix, type HeldCell } from "./apportion-matrix";

export interface PlanMember extends WeightedPart {
  name: string;
}

/** One direction of a plan: time, region, product or team with its members in order. */
export interface PlanAxis {
  id: string;
  members: readonly PlanMember[];
}

/** Pins one member of one axis, or one combination: a member of each of the plan's first axes, in their order. */
export interface PlanHold {
  members: readonly string[];
  amount: number;
  /** Of a single member: the axis that it is on, where several axes have a member of that name. */
  axis?: string;
}

export type PlanIssue =
  | { code: ApportionIssue; axis: string; weightSum: number }
  | { code: "holds-infeasible" | "hold-unknown"; axis: string };

export interface Decomposition {
  total: number;
  /** Per axis: one amount a member, summing to the total exactly. */
  margins: readonly { axis: string; members: readonly { name: string; weight: number; amount: number }[] }[];
  /** Every combination, first axis slowest; `members` parallel to the axes. Their sums over any axis are the margins. */
  cells: readonly { members: readonly string[]; amount: number }[];
  issues: readonly PlanIssue[];
}

/**
 * Splits a total along several axes into whole multiples of `unit`: each axis by its own weights and holds, then the combinations so
 * that every axis' sums come out exactly. Holds that leave no solution are said, and the combinations are then computed without them.
 */
export function decompose(
  total: number,
  axes: readonly PlanAxis[],
  holds: readonly PlanHold[] = [],
  unit = 1,
): Decomposition {
  const issues: PlanIssue[] = [];
  const exactTotal = toAmount(Math.round(total / unit), unit);
  const parts = axes.map((axis) => {
    const part = apportion(
      total,
      axis.members.map((member) => pinned(member, axis.id, holds)),
      unit,
    );
    for (const code of part.issues) issues.push({ code, axis: axis.id, weightSum: part.weightSum });
    return part;
  });
  const margins = axes.map((axis, index) => ({ axis: axis.id, members: marginOf(axis, parts[index]) }));
  let cells: { members: readonly string[]; units: number }[] = [
    { members: [], units: Math.round(total / unit) },
  ];
  axes.forEach((axis, depth) => {
    const columns = (parts[depth]?.amounts ?? []).map((amount) => Math.round(amount / unit));
    const held = depth === 0 ? [] : heldCells(cells, axis, holds, depth, unit, issues);
    const rows = cells.map((cell) => cell.units);
    let matrix = apportionMatrix(rows, columns, held);
    if (!matrix) {
      issues.push({ code: "holds-infeasible", axis: axis.id });
      matrix = apportionMatrix(rows, columns) ?? [];
    }
    cells = cells.flatMap((cell, row) =>
      axis.members.map(({ name }, column) => ({
        members: [...cell.members, name],
        units: matrix[row]?.[column] ?? 0,
      })),
    );
  });
  return {
    total: exactTotal,
    margins,
    cells: cells.map(({ members, units }) => ({ members, amount: toAmount(units, unit) })),
    issues,
  };
}

function pinned(member: PlanMember, axisId: string, holds: readonly PlanHold[]): PlanMember {
  const hold = holds.find(
    ({ members, axis = axisId }) => members.length === 1 && members[0] === member.name && axis === axisId,
  );
  return hold ? { ...member, held: hold.amount } : member;
}

function marginOf(axis: PlanAxis, part: Apportioned | undefined) {
  return axis.members.map(({ name }, index) => ({
    name,
    weight: part?.weights[index] ?? 0,
    amount: part?.amounts[index] ?? 0,
  }));
}

function heldCells(
  cells: readonly { members: readonly string[] }[],
  axis: PlanAxis,
  holds: readonly PlanHold[],
  depth: number,
  unit: number,
  issues: PlanIssue[],
): HeldCell[] {
  return holds
    .filter((hold) => hold.members.length === depth + 1)
    .flatMap((hold) => {
      const row = cells.findIndex((cell) =>
        cell.members.every((name, index) => name === hold.members[index]),
      );
      const column = axis.members.findIndex((member) => member.name === hold.members[depth]);
      if (row >= 0 && column >= 0) return [{ row, column, amount: Math.round(hold.amount / unit) }];
      issues.push({ code: "hold-unknown", axis: axis.id });
      return [];
    });
}
