import type { DimensionId } from "../../data/fields";
import { bareName, workbookOf } from "../../data/sheet-name";
import { parsePeriodName } from "../parse-period";
import { headerPeriod } from "./wide-headers";
import { foldMember, guessDimension, type KnownMembers } from "./guess-dimension";
import { dimensionQuestion } from "./dimension-question";
import type { Reading, TableDraft } from "./reading";

/**
 * One sheet per store, rep or month: tables of one kind with the same headers on several sheets. The sheets' names become
 * a dimension (known from other tables, or by their look), or the period of rows that carry none. Each workbook by itself: what
 * the file of an import is called says nothing.
 */
export function nameSheetMembers(drafts: readonly TableDraft[], known: KnownMembers): void {
  for (const group of sheetGroups(drafts)) {
    const sheets = group.map((draft) => bareName(draft.found.sheet));
    const names = memberNames(sheets);
    const isPeriods =
      names.every((name) => periodOf(name) !== null) || sheets.every((sheet) => periodOf(sheet) !== null);
    if (areOfDays(group)) continue;
    if (isPeriods) group.forEach((draft, at) => setPeriod(draft, names[at] ?? ""));
    else setMembers(group, names, known);
  }
}

/** A sheet a day or week whose title says which: 第36周, 9.1 are nobody's names. */
function areOfDays(group: readonly TableDraft[]): boolean {
  const days = group.flatMap(({ titlePeriod }) =>
    titlePeriod?.kind === "day" ? JSON.stringify(titlePeriod) : [],
  );
  return days.length === group.length && new Set(days).size === days.length;
}

function sheetGroups(drafts: readonly TableDraft[]): TableDraft[][] {
  const groups = new Map<string, TableDraft[]>();
  for (const draft of drafts) {
    const [reading] = draft.readings;
    if (!reading || ["ignored", "lookup", "customers", "products", "people"].includes(reading.kind)) continue;
    const key = [
      workbookOf(draft.found.sheet) ?? "",
      reading.kind,
      ...draft.columns.map(({ named }) => named.text),
    ].join("|");
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map(({ found }) => found.sheetId)).size === group.length,
  );
}

const noise =
  "销售|目标|任务|回款|订单|明细|业绩|数据|记录|汇总|台账|报表|表|模板|\\d{4}年?度?|sales|orders|data|report|template";
/** What a table is about, or its year, is nobody's name: `销售目标` beside `2023目标` are two years of one thing. */
const onlyNoise = new RegExp(`^(?:${noise}|\\(\\d+\\)|[\\s\\-_—()（）])+$`, "iu");
const sharedHead = new RegExp(`^(?:${noise}|\\(\\d+\\)|[\\s\\-_—(（])+|^.*[\\s\\-_—(（]`, "iu");
const sharedTail = new RegExp(`(?:${noise}|[\\s\\-_—)）])+$|[\\s\\-_—)）].*$`, "iu");

/** Sheet names without what they all share: `华东销售`, `华北销售` → 华东, 华北. */
function memberNames(sheets: readonly string[]): string[] {
  const first = sheets[0] ?? "";
  let head = 0;
  while (head < first.length && sheets.every((sheet) => sheet.startsWith(first.slice(0, head + 1))))
    head += 1;
  let tail = 0;
  while (
    tail < first.length - head &&
    sheets.every((sheet) => sheet.endsWith(first.slice(first.length - tail - 1)))
  )
    tail += 1;
  // Only whole words are cut: `Leeds` and `London` share no name, nor do 一部 and 二部.
  const common = first.slice(first.length - tail);
  const cutHead = sharedHead.exec(first.slice(0, head))?.[0].length ?? 0;
  const cutTail = sharedTail.exec(common)?.[0].length ?? 0;
  const cut = sheets.map((sheet) => sheet.slice(cutHead, sheet.length - cutTail).trim());
  return cut.some((name) => name === "") ? [...sheets] : cut;
}

const periodOf = (name: string): ReturnType<typeof parsePeriodName> =>
  parsePeriodName(name) ?? headerPeriod([name])?.period ?? null;

const dated = (reading: Reading): boolean =>
  reading.wide !== undefined && [...reading.wide.columns.values()].some(({ period }) => period !== undefined)
    ? true
    : [...reading.fields.values()].some(({ field }) => /^(?:date|period|createdOn)/.test(field));

function setPeriod(draft: TableDraft, name: string): void {
  const year = draft.titlePeriod?.year;
  const found = periodOf(bareName(draft.found.sheet)) ?? periodOf(name);
  if (!found) return;
  const period = { ...found, ...(found.year === undefined && year !== undefined ? { year } : {}) };
  draft.titlePeriod = period;
  draft.readings
    .filter((reading) => reading.kind !== "ignored" && !dated(reading))
    .forEach((reading) => (reading.sheetMember = { period }));
}

function setMembers(group: readonly TableDraft[], names: readonly string[], known: KnownMembers): void {
  if (names.some((name) => /^(?:sheet|工作表|table|表)\s*\d*$/i.test(name) || onlyNoise.test(name))) return;
  const guessed = guessDimension(names, known);
  const dimension: DimensionId = guessed ?? "store";
  const carried = (draft: TableDraft, reading: Reading): boolean => {
    const own = [...reading.fields].find(([, { field }]) => field === dimension)?.[0];
    const column = draft.columns.find(({ index }) => index === own);
    return (
      column !== undefined ||
      draft.columns.some(
        ({ distinct }) => distinct.size === 1 && distinct.has(foldMember(bareName(draft.found.sheet))),
      )
    );
  };
  group.forEach((draft, at) => {
    for (const reading of draft.readings) {
      if (reading.kind === "ignored" || carried(draft, reading)) continue;
      reading.sheetMember = { dimension, member: names[at] ?? bareName(draft.found.sheet) };
    }
  });
  const [first] = group;
  if (guessed !== null || !first) return;
  first.questions.push(dimensionQuestion(first.found, names, dimension, "sheets"));
}
