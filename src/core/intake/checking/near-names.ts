import { distance } from "fastest-levenshtein";
import type { Column, DataSets, TextColumn } from "../../data/data-set";
import { dimensionIds, type DataSetKind, type DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import { foldName } from "../reading/fold-name";

/** So many suggestions a dimension; who has more has another problem. */
const mostSuggestions = 20;
/** Dimensions with more names than this are compared by their bare form only, not letter by letter. */
const mostCompared = 400;

const tails =
  /(大区|片区|地区|区域|区|省|市|部|分公司|办事处|股份有限公司|有限责任公司|有限公司|公司|集团|门店|店|,?\s*(inc|ltd|llc|co|corp|corporation|company|gmbh|limited)\.?)$/i;

/** A name without blanks, punctuation and words that people add or leave out: 华东区 and 华东, GTX Pro and GTXPro. */
function bareName(name: string): string {
  const folded = foldName(name).replace(tails, "").replace(tails, "");
  const bare = folded.replace(/[\s\-_.·,'()/&]+/g, "");
  return bare === "" ? foldName(name) : bare;
}

interface NameUse {
  name: string;
  uses: number;
  /** Data sets that use the name. */
  in: Set<DataSetKind>;
}

function namesOf(dataSets: DataSets, dimension: DimensionId): NameUse[] {
  const names = new Map<string, NameUse>();
  for (const dataSet of Object.values(dataSets)) {
    const column = dataSet?.columns[dimension];
    if (column?.type !== "text" || dataSet.kind === "lookup") continue;
    const counts = new Int32Array(column.dictionary.length);
    for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
    column.dictionary.forEach((name, code) => {
      if ((counts[code] ?? 0) === 0) return;
      const use = names.get(foldName(name)) ?? { name, uses: 0, in: new Set() };
      use.uses += counts[code] ?? 0;
      use.in.add(dataSet.kind);
      names.set(foldName(name), use);
    });
  }
  return [...names.values()];
}

/** One slip of the pen: a letter more, less, other, or two swapped, in a word long enough; digits must agree. */
function differByASlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  const apart = distance(a, b);
  return (
    apart === 1 ||
    (apart === 2 && (Math.min(a.length, b.length) >= 7 || sortedLetters(a) === sortedLetters(b)))
  );
}

const sortedLetters = (text: string): string => [...text].sort().join("");

/** Letter slips count between names that never stand in the same table, or where one name is rare beside the other. */
function plausible(a: NameUse, b: NameUse, dimension: DimensionId): boolean {
  const apart = ![...a.in].some((kind) => b.in.has(kind));
  const rare = Math.min(a.uses, b.uses) * 20 <= Math.max(a.uses, b.uses);
  const people = dimension === "rep" || dimension === "customer";
  return apart || (rare && !people);
}

interface Pair {
  from: NameUse;
  to: NameUse;
}

function nearPairs(names: readonly NameUse[], dimension: DimensionId): Pair[] {
  const pairs: Pair[] = [];
  const add = (a: NameUse, b: NameUse): void => {
    const [from, to] = a.uses <= b.uses ? [a, b] : [b, a];
    pairs.push({ from, to });
  };
  const byBare = new Map<string, NameUse>();
  for (const use of names) {
    const known = byBare.get(bareName(use.name));
    if (known) add(use, known);
    else byBare.set(bareName(use.name), use);
  }
  const distinct = [...byBare];
  if (distinct.length > mostCompared) return pairs;
  distinct.forEach(([bare, use], at) => {
    for (const [other, otherUse] of distinct.slice(at + 1)) {
      if (differByASlip(bare, other) && plausible(use, otherUse, dimension)) add(use, otherUse);
    }
  });
  return pairs;
}

/** Id of the question whether two names are one; the same whichever of them is the more frequent. */
function idOf(dimension: DimensionId, { from, to }: Pair): string {
  return `same-name:${dimension}:${[from.name, to.name].sort().join("=")}`;
}

function question(dimension: DimensionId, pair: Pair): Question {
  const { from, to } = pair;
  return {
    id: idOf(dimension, pair),
    code: "near-names",
    params: { dimension, from: from.name, to: to.name, fromRows: from.uses, toRows: to.uses },
    options: [
      { value: "yes", label: `${from.name} → ${to.name}` },
      { value: "no", label: `${from.name} ≠ ${to.name}` },
    ],
    answer: "no",
  };
}

function renamed(column: TextColumn, names: ReadonlyMap<string, string>): TextColumn {
  const codeOf = new Map(column.dictionary.map((name, code) => [foldName(name), code]));
  const dictionary = [...column.dictionary];
  const recoded = Int32Array.from(column.dictionary, (name, code) => {
    const to = names.get(foldName(name));
    if (to === undefined) return code;
    let target = codeOf.get(foldName(to));
    if (target === undefined) {
      target = dictionary.push(to) - 1;
      codeOf.set(foldName(to), target);
    }
    return target;
  });
  return {
    type: "text",
    codes: column.codes.map((code) => (code < 0 ? code : (recoded[code] ?? code))),
    dictionary,
  };
}

/** Gives the names that the user has declared equal one name, in every data set. */
function merge(dataSets: DataSets, dimension: DimensionId, names: ReadonlyMap<string, string>): DataSets {
  const merged = Object.entries(dataSets).map(([kind, dataSet]) => {
    const column: Column | undefined = dataSet?.columns[dimension];
    if (!dataSet || column?.type !== "text") return [kind, dataSet];
    return [kind, { ...dataSet, columns: { ...dataSet.columns, [dimension]: renamed(column, names) } }];
  });
  return Object.fromEntries(merged) as DataSets;
}

/** Suggests names that may be one (华东 / 华东区, Columbia / Colombia, GTXPro / GTX Pro); merges only what was answered yes. */
export function handleNearNames(
  dataSets: DataSets,
  answers: Readonly<Record<string, string>>,
): { dataSets: DataSets; questions: Question[] } {
  const questions: Question[] = [];
  let current = dataSets;
  for (const dimension of dimensionIds) {
    const pairs = nearPairs(namesOf(dataSets, dimension), dimension);
    const yes = pairs.filter((pair) => answers[idOf(dimension, pair)] === "yes");
    if (yes.length > 0) {
      current = merge(current, dimension, new Map(yes.map(({ from, to }) => [foldName(from.name), to.name])));
    }
    const open = pairs.filter((pair) => answers[idOf(dimension, pair)] === undefined);
    questions.push(...open.slice(0, mostSuggestions).map((pair) => question(dimension, pair)));
  }
  return { dataSets: current, questions };
}
