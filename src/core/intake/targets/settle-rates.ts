import { frameNumbers, frameText, numberColumn, withFields, type Frame } from "../reading/frame";

/** Metrics that are rates: their targets are written 0.6, 60 % or 60. */
const rateName = /率$|占比|比例|份额|(^|[\s-])(rate|share|pct|percent|ratio)$/i;

/** A plain number up to here may be a fraction (intake.md, Values). */
const largestFraction = 1.5;

/**
 * Rates among the targets as fractions: where a rate's targets go beyond 1.5 they are percent numbers and divided by 100,
 * settled for each metric, not for each cell.
 */
export function settleRates(frame: Frame): Frame {
  const metric = frameText(frame, "metric");
  const isRate = metric?.dictionary.map((name) =>
    rateName.test(
      name
        .normalize("NFKC")
        .replace(/[((].*[))]$/, "")
        .replace(/(目标|target)$/i, "")
        .trim(),
    ),
  );
  if (!metric || !isRate?.includes(true)) return frame;
  const fields = ["target", "challenge"].flatMap((field) => {
    const values = frameNumbers(frame, field);
    if (!values) return [];
    const inPercent = metric.dictionary.map(
      (_, code) =>
        isRate[code] && values.some((value, row) => metric.codes[row] === code && value > largestFraction),
    );
    const settled = values.map((value, row) => (inPercent[metric.codes[row] ?? -1] ? value / 100 : value));
    return [[field, numberColumn(settled)] as const];
  });
  return withFields(frame, new Map(fields));
}
