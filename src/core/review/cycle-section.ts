import { textOf, type DataSet } from "../data/data-set";
import { shiftMonths } from "../data/day";
import { earliestDays } from "../data/earliest-days";
import { nameKey } from "../data/names";
import { mean } from "../data/statistics";
import { cycleStatistics, wonCycles, type Cycle } from "../metrics/cycles";
import { deliveriesOf } from "../metrics/deliveries";
import type { Metric } from "../metrics/metric";
import type { Problem } from "../problems";
import type { Engine } from "./engine";
import type { CycleRow } from "./sections";
import { contextOf } from "./section-context";

export interface CycleSection {
  rows: CycleRow[];
  /** Cycles that end before they begin: left out, listed. */
  problems: Problem[];
}

/** Mean, median, share over the standard, and newcomers beside veterans, for each cycle that the data can tell. */
export function cycleSection(engine: Engine): CycleSection | undefined {
  const context = contextOf(engine);
  const { pipeline, orders } = engine.dataSets;
  const sources: [string, DataSet | undefined, () => readonly Cycle[]][] = [
    [
      "follow-up-cycle",
      pipeline?.columns["firstContactOn"] && pipeline,
      () => wonCycles(context, "firstContactOn"),
    ],
    ["closing-cycle", pipeline?.columns["createdOn"] && pipeline, () => wonCycles(context, "createdOn")],
    [
      "delivery-cycle",
      orders?.columns["deliveredOn"] && orders,
      () => deliveriesOf(context.rowsIn("orders", "date")),
    ],
  ];
  const section: CycleSection = { rows: [], problems: [] };
  for (const [metricId, dataSet, cyclesOf] of sources) {
    const metric = engine.metrics.find(({ id }) => id === metricId);
    if (!dataSet || !metric) continue;
    const cycles = cyclesOf();
    if (cycles.length === 0) continue;
    section.rows.push(rowOf(metric, cycles, dataSet, engine));
    section.problems.push(
      ...cycles.filter(({ days }) => days < 0).map((cycle) => problemOf(metric, cycle, dataSet)),
    );
  }
  return section.rows.length > 0 ? section : undefined;
}

function rowOf(metric: Metric, cycles: readonly Cycle[], dataSet: DataSet, engine: Engine): CycleRow {
  const valid = cycles.filter(({ days }) => days >= 0);
  const standard = engine.settings.standardDays[metric.id] ?? null;
  const isNewcomer = newcomerTest(dataSet, engine);
  const split = (wanted: boolean) =>
    valid.filter((cycle) => isNewcomer(cycle) === wanted).map(({ days }) => days);
  const [newcomers, veterans] = [split(true), split(false)];
  const [newcomerMean, veteranMean] = [mean(newcomers), mean(veterans)];
  const comparable = newcomerMean !== null && veteranMean !== null && veteranMean > 0;
  return {
    metricId: metric.id,
    label: metric.label,
    ...cycleStatistics(
      valid.map(({ days }) => days),
      standard,
    ),
    standard,
    newcomers: { count: newcomers.length, mean: newcomerMean },
    veterans: { count: veterans.length, mean: veteranMean },
    excess: comparable ? newcomerMean / veteranMean - 1 : null,
  };
}

/** Hired less than N months before the deal closed; `undefined` when nobody knows when the rep was hired. */
function newcomerTest(
  dataSet: DataSet,
  { dataSets, settings }: Engine,
): (cycle: Cycle) => boolean | undefined {
  const hired = earliestDays(dataSets.people, "rep", "hiredOn");
  const rep = textOf(dataSet, "rep");
  return ({ row, endedOn }) => {
    const name = rep?.dictionary[rep.codes[row]!];
    const hiredOn = name === undefined ? undefined : hired.get(nameKey(name));
    return hiredOn === undefined ? undefined : hiredOn > shiftMonths(endedOn, -settings.newcomerMonths);
  };
}

function problemOf(metric: Metric, { row, days }: Cycle, dataSet: DataSet): Problem {
  const sheet = dataSet.sources[dataSet.sourceOf[row]!]?.sheet ?? "";
  return {
    code: "negative-cycle",
    sheet,
    address: `A${dataSet.rowNumber[row]!}`,
    params: { cycle: metric.label, days },
    severity: "left-out",
  };
}
