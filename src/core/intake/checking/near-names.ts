import { distance } from "fastest-levenshtein";
import type { DataSets } from "../../data/data-set";
import { dimensionIds, type DimensionId } from "../../data/fields";
import type { Question } from "../../data/source-report";
import { foldName } from "../reading/fold-name";
import { chooseKept, idOfPair, namesOf, type NamePair, type NameUse } from "./name-uses";

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

const digits = (text: string): string => text.replace(/[^\d一二三四五六七八九十甲乙丙丁]/g, "");
const sortedLetters = (text: string): string => [...text].sort().join("");

/**
 * One slip of the pen: a letter more, less or other, or two swapped; two slips in a long name. Digits and the first letter
 * must agree, for nobody slips there.
 */
function differByASlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a[0] !== b[0] || digits(a) !== digits(b)) return false;
  const apart = distance(a, b);
  return apart === 1 || (apart === 2 && (shorter >= 9 || sortedLetters(a) === sortedLetters(b)));
}

/** Letter slips count between names that never stand in the same table, or where one name is rare beside the other. */
function plausible(a: NameUse, b: NameUse, dimension: DimensionId): boolean {
  const apart = ![...a.in].some((kind) => b.in.has(kind));
  const rare = Math.min(a.uses, b.uses) * 20 <= Math.max(a.uses, b.uses);
  const people = dimension === "rep" || dimension === "customer";
  return apart || (rare && !people);
}

/** Names after which whoever must not block may pause: a few milliseconds' work. */
const comparedAtOnce = 2000;

function* nearPairs(names: readonly NameUse[], dimension: DimensionId): Generator<undefined, NamePair[]> {
  const pairs: NamePair[] = [];
  const add = (a: NameUse, b: NameUse): void => {
    const pair = chooseKept(a, b, dimension);
    if (pair) pairs.push(pair);
  };
  const byBare = new Map<string, NameUse>();
  for (const [at, use] of names.entries()) {
    const bare = bareName(use.name);
    const known = byBare.get(bare);
    if (known) add(use, known);
    else byBare.set(bare, use);
    if (at % comparedAtOnce === comparedAtOnce - 1) yield;
  }
  const distinct = [...byBare];
  if (distinct.length > mostCompared) return pairs;
  for (const [at, [bare, use]] of distinct.entries()) {
    for (const [other, otherUse] of distinct.slice(at + 1)) {
      if (differByASlip(bare, other) && plausible(use, otherUse, dimension)) add(use, otherUse);
    }
    yield;
  }
  return pairs;
}

function question(dimension: DimensionId, pair: NamePair): Question {
  const { from, to } = pair;
  return {
    id: idOfPair(dimension, from.name, to.name),
    code: "near-names",
    params: { dimension, from: from.name, to: to.name, fromRows: from.uses, toRows: to.uses },
    options: [
      {
        value: "yes",
        label: { zh: `是，都算作“${to.name}”`, en: `Yes, count both as “${to.name}”` },
      },
      { value: "no", label: { zh: "不是，分开计算", en: "No, keep them apart" } },
    ],
    answer: "no",
  };
}

/**
 * Suggests names that may be one (华东 / 华东区, Columbia / Colombia, GTXPro / GTX Pro), the most frequent first, with pauses for whoever
 * must not block. Nothing is merged here: see `mergeNames`.
 */
export function* nearNameQuestions(
  dataSets: DataSets,
  answers: Readonly<Record<string, string>>,
): Generator<undefined, Question[]> {
  const questions: Question[] = [];
  for (const dimension of dimensionIds) {
    const pairs = yield* nearPairs(namesOf(Object.values(dataSets), dimension), dimension);
    const open = pairs.filter(
      ({ from, to }) => answers[idOfPair(dimension, from.name, to.name)] === undefined,
    );
    const frequent = open.sort((a, b) => b.from.uses - a.from.uses).slice(0, mostSuggestions);
    questions.push(...frequent.map((pair) => question(dimension, pair)));
    yield;
  }
  return questions;
}
