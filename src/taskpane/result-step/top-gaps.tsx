import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { say } from "../../core/data/locale";
import type { Review } from "../../core/review/review";
import { cellOf } from "../../core/sheets/own-cell";
import { dimensionWords } from "../../core/sheets/wording";
import { figureText } from "../figure-text";
import { Light } from "../light";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { AddAction } from "./add-action";
import { gapsOf, type MemberGap } from "./gaps-of";
import { actionForGap } from "./suggested";
import { resultWords } from "./words";

const shown = 5;

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", gap: "8px", fontVariantNumeric: "tabular-nums" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  gap: { whiteSpace: "nowrap" },
  // its words stand where the bar begins
  toCell: {
    minWidth: 0,
    marginLeft: "-8px",
    "@media (forced-colors: active)": { marginLeft: 0 },
  },
  bar: {
    height: "8px",
    margin: "4px 0",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteRedBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

interface Props {
  review: Review;
  /** Members whose action is offered above already. */
  acted: readonly MemberGap[];
}

/** The members furthest behind their target, largest shortfall first, each with a bar to the same scale. */
export function TopGaps({ review, acted }: Props) {
  const shared = useStepStyles();
  const { words } = useLanguage();
  const gaps = useMemo(() => gapsOf(review, shown), [review]);
  const largest = gaps[0]?.gap ?? 1;
  if (gaps.length === 0) return <p className={shared.muted}>{words.result.noGaps}</p>;
  return (
    <ol className={shared.list}>
      {gaps.map((gap) => (
        <Gap
          key={`${gap.dimension}:${gap.member}`}
          gap={gap}
          share={gap.gap / largest}
          review={review}
          isActed={acted.some((other) => other.dimension === gap.dimension && other.member === gap.member)}
        />
      ))}
    </ol>
  );
}

function Gap({
  gap: whole,
  share,
  review,
  isActed,
}: {
  gap: MemberGap;
  share: number;
  review: Review;
  isActed: boolean;
}) {
  const { dimension, member, gap, result } = whole;
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const { attempt } = useEngine();
  const cell = result && cellOf(result, review);
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>
          {result && <Light flag={result.flag} />} {member}{" "}
          <span className={shared.muted}>{say(dimensionWords[dimension], locale)}</span>
        </span>
        <span className={styles.gap}>{figureText(-gap, "amount", undefined, locale)}</span>
      </div>
      <div className={styles.bar} style={{ width: `${share * 100}%` }} aria-hidden="true" />
      <div className={shared.row}>
        {cell && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.toCell}
            aria-label={words.toCellOf(member)}
            onClick={() => void attempt(({ goToFigure }, hooks) => goToFigure(cell, hooks))}
          >
            {words.toCell}
          </Button>
        )}
        {!isActed && <AddAction action={actionForGap(whole)} />}
      </div>
    </li>
  );
}
