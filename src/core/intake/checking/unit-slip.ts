import type { Question } from "../../data/source-report";
import { median } from "../../data/statistics";
import { frameNumbers, frameText, numberColumn, withFields, type Frame } from "../reading/frame";
import type { RowAccount } from "../rows/row-account";
import { questionId } from "../reading/create-column-store";

/** Ways in which a figure is written short: thousands, 万, 亿. */
const factors = [1_000, 10_000, 100_000_000] as const;
/** An achievement over 300 or under 1/300 is no achievement but another unit. */
const suspicious = Math.log10(300);

const amountMetric = /^(sales-amount|receipts|margin)?$/;

function totalBySpan(targets: Frame): { start: number; end: number; sum: number }[] {
  const [start, end, target] = ["periodStart", "periodEnd", "target"].map((field) =>
    frameNumbers(targets, field),
  );
  const metric = frameText(targets, "metric");
  const spans = new Map<string, { start: number; end: number; sum: number }>();
  for (let row = 0; row < targets.rowCount; row += 1) {
    const name = metric?.dictionary[metric.codes[row] ?? -1] ?? "";
    const value = target?.[row] ?? NaN;
    if (!amountMetric.test(name) || Number.isNaN(value)) continue;
    const [from, to] = [start?.[row] ?? NaN, end?.[row] ?? NaN];
    const span = spans.get(`${from}-${to}`) ?? { start: from, end: to, sum: 0 };
    span.sum += value;
    spans.set(`${from}-${to}`, span);
  }
  return [...spans.values()].filter(({ sum }) => sum > 0);
}

function actualIn(orders: readonly Frame[], start: number, end: number): number {
  let sum = 0;
  for (const frame of orders) {
    const dates = frameNumbers(frame, "date");
    frameNumbers(frame, "amount")?.forEach((amount, row) => {
      const day = dates?.[row] ?? NaN;
      if (day >= start && day <= end && !Number.isNaN(amount)) sum += amount;
    });
  }
  return sum;
}

/** The factor by which targets seem to be written short (10,000 for 万元 against 元), 1 when they seem right, or are zero. */
export function slipOf(actualOverTarget: number): number {
  if (
    !(actualOverTarget > 0) ||
    !Number.isFinite(actualOverTarget) ||
    Math.log10(actualOverTarget) < suspicious
  )
    return 1;
  const far = (factor: number): number => Math.abs(Math.log10(actualOverTarget / factor));
  return [...factors].sort((a, b) => far(a) - far(b))[0] ?? 1;
}

const labels: Readonly<Record<string, string>> = {
  "1": "元 × 1",
  "1000": "千元 × 1,000",
  "10000": "万元 × 10,000",
  "100000000": "亿元 × 100,000,000",
};

/** The units that a figure may be meant in, as choices. */
export const unitOptions = ["1", ...factors.map(String)].map((value) => ({
  value,
  label: labels[value] ?? value,
}));

function scaled(frame: Frame, factor: number): Frame {
  const fields = ["target", "challenge"].flatMap((field) => {
    const values = frameNumbers(frame, field);
    return values ? [[field, numberColumn(values.map((value) => value * factor))] as const] : [];
  });
  return withFields(frame, new Map(fields));
}

export interface UnitCheck {
  frame: Frame | null;
  question?: Question;
}

/**
 * Compares a table's targets with the actuals of the same spans. Where they are worlds apart (medians differ by some 10³, 10⁴
 * or 10⁸) the unit is asked, and until it is answered these targets count nowhere: no achievement of 760,000 % is printed.
 * Targets far *above* the actuals are kept as they are and only asked about. `frame` is `null` while the answer is open.
 */
export function checkTargetUnit(
  targets: Frame,
  orders: readonly Frame[],
  answers: Readonly<Record<string, string>>,
  account: RowAccount | undefined,
): UnitCheck {
  const column = targets.table.columns.find(({ field, wide }) => field?.startsWith("target") || wide);
  const header = targets.table.wideValue ? targets.table.sheet : (column?.header ?? "target");
  const id = questionId("unit", targets.table, header);
  const answer = Number(answers[id]);
  if (answer > 0) return { frame: answer === 1 ? targets : scaled(targets, answer) };
  const pairs = totalBySpan(targets).map(({ start, end, sum }) => ({
    sum,
    actual: actualIn(orders, start, end),
  }));
  const ratio = median(pairs.filter(({ actual }) => actual > 0).map(({ sum, actual }) => actual / sum));
  if (ratio === null) return { frame: targets };
  const slip = slipOf(ratio);
  const inverse = slipOf(1 / ratio);
  if (slip === 1 && inverse === 1) return { frame: targets };
  const question = (answered?: string): Question => ({
    id,
    code: "unit-unclear",
    sheet: targets.table.sheet,
    params: { header, ratio: Number(ratio.toPrecision(3)), factor: slip === 1 ? inverse : slip },
    options: unitOptions,
    ...(answered === undefined ? {} : { answer: answered }),
  });
  if (slip === 1) return { frame: targets, question: question("1") };
  account?.leaveOutRest(targets.rowNumber, "unit-unclear", { params: { header, factor: slip } });
  return { frame: null, question: question() };
}
