import type { Finding, Review } from "../../core/review/review";
import { gapsOf, type MemberGap } from "./gaps-of";

/** One thing that wants acting on. */
export type Urgent = { kind: "finding"; finding: Finding } | { kind: "gap"; gap: MemberGap };

/** So many things a manager can take away from one look. */
const most = 3;

const order: readonly Finding["severity"][] = ["critical", "warning", "info"];

/** Findings in the order of their weight. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/**
 * What to act on first: critical findings, then the members furthest behind, then warnings; only findings about figures count, for
 * those about the data are mended, not acted on. At least one gap is among them where there is one.
 */
export function toActOn(review: Review): Urgent[] {
  const about = byWeight(review.findings).filter(({ metricIds }) => metricIds.length > 0);
  const gaps = gapsOf(review, most).map((gap): Urgent => ({ kind: "gap", gap }));
  const found = (severity: Finding["severity"]): Urgent[] =>
    about.flatMap((finding) => (finding.severity === severity ? [{ kind: "finding", finding }] : []));
  const critical = found("critical").slice(0, gaps.length > 0 ? most - 1 : most);
  return [
    ...critical,
    ...gaps.slice(0, Math.max(1, most - 1 - critical.length)),
    ...found("warning"),
    ...gaps.slice(1),
  ]
    .filter((item, at, all) => all.indexOf(item) === at)
    .slice(0, most);
}
