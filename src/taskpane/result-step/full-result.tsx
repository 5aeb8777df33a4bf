import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReviewDone } from "../../app/review-workbook";
import { isoDate, type Day } from "../../core/data/day";
import type { Review } from "../../core/review/review";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { ActFirst } from "./act-first";
import { ChangeList } from "./change-list";
import { CopyReport } from "./copy-report";
import { FindingList } from "./finding-list";
import { NotComputed } from "./not-computed";
import { Scorecard } from "./scorecard";
import { SelectedFigure } from "./selected-figure";
import { byWeight, toActOn } from "./to-act-on";
import { TopGaps } from "./top-gaps";
import { TrendChart } from "./trend-chart";
import { resultWords } from "./words";

/** A line ends between two of them. */
const facts = { display: "flex", flexWrap: "wrap", columnGap: "12px", margin: 0 } as const;

/** A finished review: what changed, what to act on, scorecard, trend, largest gaps, other findings, and the way to the sheets. */
export function FullResult({ outcome, refreshedOn }: { outcome: ReviewDone; refreshedOn: Day | null }) {
  const shared = useStepStyles();
  const { words } = useLanguage();
  const own = useWords(resultWords);
  const { review, changes } = outcome;
  const { rowsUsed, rowsRead } = rowsOf(outcome);
  const { period, asOf } = review.window;
  const urgent = useMemo(() => toActOn(review), [review]);
  const shownAbove = urgent.flatMap((item) => (item.kind === "finding" ? item.finding : []));
  const others = byWeight(review.findings).filter((finding) => !shownAbove.includes(finding));
  return (
    <section aria-labelledby="result-title">
      <h1 id="result-title" className={shared.title}>
        {words.result.title(period.label)}
      </h1>
      <p className={shared.small} style={facts}>
        <span>{words.result.asOf(isoDate(asOf))}</span>
        <span>{words.result.rowsUsed(rowsUsed, rowsRead)}</span>
        {refreshedOn !== null && <span>{own.lastRefreshed(isoDate(refreshedOn))}</span>}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>{own.changes(changes.length)}</summary>
          <ChangeList changes={changes} />
        </details>
      )}
      <SelectedFigure review={review} />
      <ActFirst items={urgent} review={review} />
      <Scorecard review={review} />
      {review.trend.length > 1 && (
        <>
          <h2 className={shared.heading}>{own.trend}</h2>
          <TrendChart points={review.trend} />
        </>
      )}
      {hasTargets(review) && (
        <>
          <h2 className={shared.heading}>{words.result.gaps}</h2>
          <TopGaps review={review} acted={urgent.flatMap((item) => (item.kind === "gap" ? item.gap : []))} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className={shared.heading}>{words.result.findings}</h2>
          <FindingList findings={others} metrics={review.metrics} />
        </>
      )}
      <NotComputed gaps={review.gaps} />
      <h2 className={shared.heading}>{words.result.sheets}</h2>
      <Sheets outcome={outcome} />
      {(review.sentences ?? []).length > 0 && <CopyReport review={review} />}
    </section>
  );
}

/** Nobody is behind where nobody has a target: there is nothing to say then. */
const hasTargets = ({ breakdowns }: Review): boolean =>
  breakdowns.some(({ rows }) => rows.some(({ target }) => target !== null));

function rowsOf({ review }: ReviewDone): { rowsUsed: number; rowsRead: number } {
  const { tables } = review.sources;
  return {
    rowsUsed: tables.reduce((sum, table) => sum + table.rowsUsed, 0),
    rowsRead: tables.reduce((sum, table) => sum + table.rowsRead, 0),
  };
}

function Sheets({ outcome: { sheets } }: { outcome: ReviewDone }) {
  const shared = useStepStyles();
  const { words } = useLanguage();
  const { attempt } = useEngine();
  return (
    <div className={shared.row}>
      {sheets.map(({ id, name }) => (
        <Button
          key={id}
          size="small"
          aria-label={words.result.open(name)}
          onClick={() => void attempt(({ goToSheet }, hooks) => goToSheet(id, hooks))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
