import { fieldLabel } from "../data/field-labels";
import type { Phrase } from "../data/locale";
import { pointsBetween } from "../metrics/achievement";
import { plainNumber, type Clause, type SaySentence } from "./make-sentence";
import { memberLabel } from "./member-label";
import type { Breakdown, BreakdownRow } from "./review";
import type { Sentence } from "./sentence";

/** What sets the members of a dimension apart: the achievement of the best and the worst, or without targets their shares and moves. */
export function memberSentences(breakdown: Breakdown, say: SaySentence): Sentence[] {
  const contrasted = contrast(breakdown, say);
  return contrasted.length > 0 ? contrasted : spread(breakdown, say);
}

/** 华东 120 % against 华北 80 % (document C11). */
function contrast({ metricId, dimension, rows }: Breakdown, say: SaySentence): Sentence[] {
  const judged = rows.filter(({ achievement, member }) => achievement !== null && member !== null);
  judged.sort((a, b) => b.achievement! - a.achievement!);
  const [best, worst] = [judged[0], judged.at(-1)];
  if (!best || !worst || best === worst) return [];
  const label = fieldLabel(dimension);
  const [first, last] = [memberLabel(dimension, best.member), memberLabel(dimension, worst.member)];
  const rate = (row: typeof best) =>
    plainNumber(metricId, "achievement", row.achievement!, "percent", { [dimension]: row.member });
  const gap = plainNumber(
    metricId,
    "achievement",
    pointsBetween(best.achievement!, worst.achievement!),
    "pp-signed",
  );
  return say(`contrast:${dimension}`, "breakdown", [
    {
      zh: `按${label.zh}看，${first.zh}达成{best}`,
      en: `By ${label.en}, ${first.en} achieved {best}`,
      numbers: { best: rate(best) },
    },
    { zh: `${last.zh}达成{worst}`, en: `${last.en} {worst}`, numbers: { worst: rate(worst) } },
    { zh: "前者比后者{gap}", en: "a difference of {gap}", numbers: { gap } },
  ]);
}

/** Whoever has more than this has all, to one decimal of a percent. */
const mostShare = 0.9995;

/** Growth that a move is told in: on last year, or on the period before where there is no last year. */
type Growth = "yoy" | "change";

/** The figure that a growth is counted from. */
const baseOf = { yoy: "lastYear", change: "previous" } as const satisfies Record<Growth, keyof BreakdownRow>;

const since = { yoy: { zh: "同比", en: "year on year" }, change: { zh: "环比", en: "on the period before" } };

/** Who has most, who added most and who lost most: chosen by amount, told as growth, so that a small base makes no headline. */
function spread({ metricId, dimension, rows, total }: Breakdown, say: SaySentence): Sentence[] {
  const named = rows.filter(({ member }) => member !== null);
  const [largest] = [...named].sort((a, b) => b.actual - a.actual);
  // Whether customers are new or lost is told by the metrics of customers.
  if (dimension === "lifecycle" || named.length < 2 || total.actual <= 0) return [];
  if (!largest || largest.share === null || largest.share <= 0 || largest.share > mostShare) return [];
  const label = fieldLabel(dimension);
  const name = memberLabel(dimension, largest.member);
  const share = plainNumber(metricId, "share", largest.share, "percent", { [dimension]: largest.member });
  return say(`spread:${dimension}`, "breakdown", [
    {
      zh: `按${label.zh}看，${name.zh}最大，占{share}`,
      en: `By ${label.en}, ${name.en} is the largest with {share}`,
      numbers: { share },
    },
    ...moves(metricId, dimension, named, largest),
  ]);
}

function moves(
  metricId: string,
  dimension: Breakdown["dimension"],
  named: readonly BreakdownRow[],
  largest: BreakdownRow,
): (Clause | null)[] {
  const told = (growth: Growth) =>
    named.filter((row) => row[growth] !== null && row[baseOf[growth]] !== null);
  const growth: Growth = told("yoy").length > 1 ? "yoy" : "change";
  const moved = (row: BreakdownRow): number => row.actual - (row[baseOf[growth]] ?? 0);
  const ordered = told(growth).sort((a, b) => moved(b) - moved(a));
  const [up, down] = [ordered[0], ordered.at(-1)];
  if (!up || !down || up === down) return [];
  const clause = (row: BreakdownRow, id: string, { zh, en }: Phrase, isNamed: boolean): Clause => {
    const name = memberLabel(dimension, row.member);
    const who = isNamed ? { zh: "也", en: "it also" } : name;
    const number = plainNumber(metricId, growth, row[growth]!, "percent-signed", { [dimension]: row.member });
    return {
      zh: `${who.zh}${zh}（${since[growth].zh}{${id}}）`,
      en: `${who.en} ${en} ({${id}} ${since[growth].en})`,
      numbers: { [id]: number },
    };
  };
  const rose = moved(up) > 0;
  // Whoever was just named as the largest need not be named again; after another's name it must be.
  return [
    rose ? clause(up, "up", { zh: "增加最多", en: "added most" }, up === largest) : null,
    moved(down) < 0
      ? clause(down, "down", { zh: "减少最多", en: "lost most" }, !rose && down === largest)
      : null,
  ];
}
