import { isoDate } from "../data/day";
import type { DimensionId } from "../data/fields";
import { fieldLabel } from "../data/field-labels";
import type { Phrase } from "../data/locale";
import type { TargetLevel } from "../metrics/resolve-targets";
import type { Engine } from "./engine";
import type { ResultBlock } from "./result-blocks";
import type { ResultTable } from "./result-table";
import type { Finding } from "./review";

const MOST_NAMES = 5;

function listed(names: readonly string[]): Phrase {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  return {
    zh: shown.join("、") + (more > 0 ? ` 等 ${names.length} 个` : ""),
    en: shown.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}

function levelName(dimensions: readonly DimensionId[]): Phrase {
  const labels = dimensions.map((dimension) => fieldLabel(dimension));
  if (labels.length === 0) return { zh: "全公司", en: "company" };
  return { zh: labels.map((label) => label.zh).join("×"), en: labels.map((label) => label.en).join(" × ") };
}

function severalLevels(block: ResultBlock): Finding[] {
  const levels: readonly TargetLevel[] = block.targets.get(0)?.levels ?? [];
  const [used, ...others] = levels;
  if (!used || others.length === 0) return [];
  const { metric } = block.figures;
  const say = (level: TargetLevel): Phrase => {
    const name = levelName(level.dimensions);
    return { zh: `按${name.zh}的目标合计 ${level.total}`, en: `targets by ${name.en} total ${level.total}` };
  };
  const rest = others.map(say);
  return [
    {
      id: `target-levels:${metric.id}`,
      severity: "warning",
      text: {
        zh: `${metric.label.zh}的目标分几个层级：采用${say(used).zh}；${rest.map((r) => r.zh).join("；")}，未重复计入。`,
        en: `Targets for ${metric.label.en} exist at several levels: used ${say(used).en}; ${rest.map((r) => r.en).join("; ")}, not added again.`,
      },
      metricIds: [metric.id],
    },
  ];
}

function notSplit(block: ResultBlock): Finding[] {
  const target = block.targets.get(0);
  if (!target || target.rows.length > 0 || !target.beyond) return [];
  const { metric } = block.figures;
  return [
    {
      id: `target-not-split:${metric.id}`,
      severity: "info",
      text: {
        zh: `${metric.label.zh}的目标期间超出复盘期间，没有拆分，因此没有达成率。`,
        en: `Targets for ${metric.label.en} reach beyond the period and are not split, so there is no achievement.`,
      },
      advice: {
        zh: "选择与目标一致的期间，或在设置中按天拆分。",
        en: "Choose a period that matches the targets, or have them split by days in the settings.",
      },
      metricIds: [metric.id],
      remark: true,
    },
  ];
}

function notSetYet(block: ResultBlock, engine: Engine): Finding[] {
  const { metric } = block.figures;
  const rows = engine.targets.rows.get(metric.id) ?? [];
  const { period } = engine.window;
  const elsewhere = rows.length > 0 && rows.every((row) => row.end < period.start || row.start > period.end);
  if (!elsewhere) return [];
  const first = isoDate(rows.reduce((day, row) => Math.min(day, row.start), Infinity));
  const last = isoDate(rows.reduce((day, row) => Math.max(day, row.end), -Infinity));
  return [
    {
      id: `target-elsewhere:${metric.id}`,
      severity: "warning",
      text: {
        zh: `${metric.label.zh}的目标只覆盖 ${first} 至 ${last}，${period.label} 没有目标。`,
        en: `Targets for ${metric.label.en} cover ${first} to ${last}: ${period.label} has none.`,
      },
      advice: {
        zh: "要看达成率，请选择有目标的期间。",
        en: "Choose a period with targets to see achievement.",
      },
      metricIds: [metric.id],
      remark: true,
    },
  ];
}

function withoutActuals(block: ResultBlock): Finding[] {
  const { metric, grouping } = block.figures;
  const [dimension] = grouping.dimensions;
  if (grouping.dimensions.length !== 1 || !dimension || block.targets.size === 0) return [];
  const { actual } = block.figures;
  if (actual.knowledge !== "known") return [];
  const names = [...block.targets]
    .filter(([group, target]) => (target.value ?? 0) !== 0 && actual.tally.sample[group] === 0)
    .map(([group]) => grouping.namesOf(group)[0] ?? "—");
  if (names.length === 0) return [];
  const list = listed(names);
  return [
    {
      id: `target-without-actual:${metric.id}:${dimension}`,
      severity: "warning",
      text: {
        zh: `${fieldLabel(dimension).zh}有目标而没有${metric.label.zh}：${list.zh}，实际按 0 计；请核对名称写法。`,
        en: `Targets without ${metric.label.en} by ${fieldLabel(dimension).en}: ${list.en}; the actual counts as 0. Check the spelling of the names.`,
      },
      metricIds: [metric.id],
    },
  ];
}

function notCarried(engine: Engine, table: ResultTable): Finding[] {
  const dimensions = new Set(
    [...engine.targets.rows.values()].flatMap((rows) => rows.flatMap((row) => row.dimensions)),
  );
  return [...dimensions]
    .filter((dimension) => !table.all.some(({ figures }) => figures.grouping.dimensions.includes(dimension)))
    .map((dimension) => ({
      id: `target-dimension:${dimension}`,
      severity: "warning" as const,
      text: {
        zh: `目标按${fieldLabel(dimension).zh}设定，但数据没有${fieldLabel(dimension).zh}，只能比较合计。`,
        en: `Targets are set by ${fieldLabel(dimension).en}, which the data lack: only totals can be compared.`,
      },
      metricIds: [],
    }));
}

/** Metrics that have targets while no table of the workbook tells their actuals. */
function withoutData(engine: Engine, table: ResultTable): Finding[] {
  const known = new Set(table.all.map(({ figures }) => figures.metric.id));
  const aimed = engine.metrics.filter(({ id }) => (engine.targets.rows.get(id)?.length ?? 0) > 0);
  const missing = aimed.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return [];
  const names = (locale: "zh" | "en"): string[] => missing.map(({ label }) => label[locale]);
  return [
    {
      id: "target-without-data",
      severity: "critical",
      text: {
        zh: `${names("zh").join("、")}有目标，但工作簿里没有读到它的实际数据。`,
        en: `There are targets for ${names("en").join(", ")}, but no table of the workbook tells the actuals.`,
      },
      advice: {
        zh: "补上实际数据（如订单明细），或在“数据”中说明哪张表是它。",
        en: "Add the actuals (such as a table of orders), or say on Data which table holds them.",
      },
      metricIds: missing.map(({ id }) => id),
      remark: true,
    },
  ];
}

/** What a reader must know of the targets: levels not added twice, spans not split, members without sales, names not understood. */
export function targetFindings(engine: Engine, table: ResultTable): Finding[] {
  const findings = table.all.flatMap((block) => {
    const whole = block.figures.grouping.dimensions.length === 0;
    return whole
      ? [...severalLevels(block), ...notSplit(block), ...notSetYet(block, engine)]
      : withoutActuals(block);
  });
  findings.push(...withoutData(engine, table), ...(table.all.length > 0 ? notCarried(engine, table) : []));
  const { unknownNames } = engine.targets;
  if (unknownNames.length > 0) {
    const list = listed(unknownNames);
    findings.push({
      id: "target-names",
      severity: "warning",
      text: {
        zh: `目标表中的指标没有对应的数据，未计入：${list.zh}。`,
        en: `Targets of these metrics answer to no data and were left out: ${list.en}.`,
      },
      metricIds: [],
    });
  }
  return findings;
}
