import type { Question } from "../../data/source-report";
import { knownDays, startOfSum, type KnownDays } from "../../data/known-days";
import { isoDate } from "../../data/day";
import { entriesWith, frameNumbers, frameText, pickFrameRows, type Frame } from "../reading/frame";
import { summedSpan } from "../reading/summed-span";
import type { RowAccount } from "../rows/row-account";

export const testRowsQuestion = "test-rows";

const testName =
  /^(test|testing|tester|dummy|demo|asdf+|xxx+)([\s_\-#.]*\d*)$|^(test|dummy)[\s_\-#.]+(customer|client|account|order|user|data|row)|^测试|测试(客户|订单|数据|公司|账号|单|用|员)?\d*$|^x{2,}[-_ ]/i;
const namedFields = ["customer", "orderId", "rep", "product"];

const sortedDays = new WeakMap<Float64Array, Float64Array>();

/** Every day of some date columns, ascending, as often as it occurs; those of a single column are sorted once. */
function daysOf(columns: readonly Float64Array[]): Float64Array {
  const [only] = columns;
  if (!only || columns.length > 1) return inOrder(columns);
  let days = sortedDays.get(only);
  if (!days) sortedDays.set(only, (days = inOrder(columns)));
  return days;
}

function inOrder(columns: readonly Float64Array[]): Float64Array {
  let [first, last, count] = [Infinity, -Infinity, 0];
  for (const days of columns) {
    for (let row = 0; row < days.length; row += 1) {
      const day = days[row]!;
      if (day !== day) continue;
      if (day < first) first = day;
      if (day > last) last = day;
      count += 1;
    }
  }
  const rowsOn = new Uint32Array(count === 0 ? 0 : last - first + 1);
  for (const days of columns) {
    for (let row = 0; row < days.length; row += 1) {
      const day = days[row]!;
      if (day === day) rowsOn[day - first]! += 1;
    }
  }
  const sorted = new Float64Array(count);
  let at = 0;
  rowsOn.forEach((rows, offset) => {
    if (rows > 0) sorted.fill(first + offset, at, (at += rows));
  });
  return sorted;
}

/**
 * First and last day on which orders (or whatever the frames hold) really have data; lone rows far away do not count, and a
 * sum of a month is known from its first day on.
 */
export function spanOf(frames: readonly Frame[], fields: readonly string[]): KnownDays | undefined {
  const columns = frames.map((frame) => {
    const stages = [...frame.byField.keys()].filter((field) => field.startsWith("stageOn@"));
    return [...fields, ...stages].flatMap((field) => frameNumbers(frame, field) ?? []);
  });
  const known = knownDays(daysOf(columns.flat()));
  if (!known) return undefined;
  const starts = frames.flatMap(({ table }, at) => {
    const sums = summedSpan(table);
    const first = sums && daysOf(columns[at] ?? []).find((day) => day >= known.first);
    return sums && first !== undefined ? [startOfSum(first, sums)] : [];
  });
  return { ...known, first: Math.min(known.first, ...starts) };
}

/** Why a row looks like a test, and where. */
interface Suspect {
  row: number;
  field: string;
  text: string;
}

function suspectsIn(frame: Frame, span: KnownDays | undefined): Suspect[] {
  const suspects = new Map<number, Suspect>();
  for (const field of namedFields) {
    const column = frameText(frame, field);
    const marked = column && entriesWith(column, (text) => testName.test(text.trim()));
    if (!marked || marked.size === 0) continue;
    column.codes.forEach((code, row) => {
      const text = marked.get(code);
      if (text !== undefined && !suspects.has(row)) suspects.set(row, { row, field, text });
    });
  }
  const dates = frameNumbers(frame, "date") ?? [];
  const { first, last } = span ?? { first: -Infinity, last: Infinity };
  for (let row = 0; row < dates.length; row += 1) {
    const day = dates[row] ?? NaN;
    if (day > last || day < first) suspects.set(row, { row, field: "date", text: isoDate(day) });
  }
  return [...suspects.values()].sort((a, b) => a.row - b.row);
}

function columnOf(frame: Frame, field: string): number | undefined {
  return frame.table.columns.find((column) => column.field === field)?.index;
}

function withoutRows(frame: Frame, out: ReadonlySet<number>): Frame {
  const all = Uint32Array.from({ length: frame.rowCount }, (_, row) => row);
  return pickFrameRows(
    frame,
    all.filter((row) => !out.has(row)),
  );
}

export interface TestRows {
  frames: Frame[];
  question?: Question;
}

/**
 * Points out rows that look like tests (a customer or order named Test, 测试 or XX-…, a date years away from all others) and
 * proposes to exclude them. They are left out only when the user has said so; more than half of a table is no test.
 */
export function handleTestRows(
  frames: readonly Frame[],
  answer: string | undefined,
  accounts: ReadonlyMap<string, RowAccount>,
): TestRows {
  const span = spanOf(frames, ["date"]);
  let found = 0;
  const samples: string[] = [];
  const result = frames.map((frame) => {
    const suspects = suspectsIn(frame, span);
    if (suspects.length === 0 || suspects.length * 2 > frame.rowCount) return frame;
    const account = accounts.get(frame.table.id);
    for (const { row, field, text } of suspects) {
      const column = columnOf(frame, field);
      const details = { text, ...(column === undefined ? {} : { column }) };
      if (answer === "exclude") account?.leaveOut(frame.rowNumber[row] ?? 0, "test-row-excluded", details);
      else account?.remark(frame.rowNumber[row] ?? 0, "test-row", details);
      if (samples.length < 3 && !samples.includes(text)) samples.push(text);
    }
    found += suspects.length;
    if (answer !== "exclude") return frame;
    return withoutRows(frame, new Set(suspects.map(({ row }) => row)));
  });
  if (found === 0) return { frames: result };
  const options = [
    { value: "keep", label: { zh: "照常计入", en: "Count them" } },
    { value: "exclude", label: { zh: "排除", en: "Leave them out" }, samples },
  ];
  const question: Question = {
    id: testRowsQuestion,
    code: "test-rows",
    params: { count: found },
    options,
    answer: answer ?? "keep",
  };
  return { frames: result, ...(answer === undefined ? { question } : {}) };
}
