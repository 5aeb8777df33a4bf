import { distance } from "fastest-levenshtein";
import type { FieldWords } from "../header-dictionary/words";
import type { NormalisedHeader } from "../normalise-header";

interface Word {
  text: string;
  /** Score when the header is exactly this word. */
  score: number;
  han: boolean;
}

interface WordList {
  all: readonly Word[];
  exact: ReadonlyMap<string, Word>;
  /** Latin words without their spaces, for headers that run together: `ORDERDATE`. */
  joined: ReadonlyMap<string, Word>;
  /** Headers met so far; a workbook repeats them from sheet to sheet. */
  scores: Map<string, number>;
}

const compiled = new WeakMap<FieldWords, WordList>();
const STRONG = 1;
const WEAK = 0.6;
const STEP = 0.0005;
const REMEMBERED = 2000;

function wordsOf(words: FieldWords): WordList {
  const known = compiled.get(words);
  if (known) return known;
  const list = (text: string | undefined, top: number): Word[] =>
    (text ?? "")
      .split("|")
      .filter((word) => word !== "")
      .map((word, at) => ({ text: word, score: top - at * STEP, han: /[\u3400-\u9fff]/.test(word) }));
  const all = [...list(words.strong, STRONG), ...list(words.weak, WEAK)];
  const reversed = [...all].reverse();
  const spaced = reversed.filter(({ text: word }) => word.includes(" "));
  const made: WordList = {
    all,
    exact: new Map(reversed.map((word) => [word.text, word])),
    joined: new Map(spaced.map((word) => [word.text.replaceAll(" ", ""), word])),
    scores: new Map(),
  };
  compiled.set(words, made);
  return made;
}

/** A key's stem: `customer id` → `customer`, `客户编号` → `客户`; `null` when the header is no key, or a bare one (`ID`, 工号). */
export function keyStem(text: string): string | null {
  const match =
    /^(.+?)\s*(?:编号|编码|代码|代号|工号|号码|(?<=[\u3400-\u9fff])号|(?<=[\u3400-\u9fff ])(?:id|key|code|no|number|nr))$/u.exec(
      text,
    );
  const stem = match?.[1] ?? "";
  return stem.length > 1 ? stem : null;
}

const nameTail = /\s*(?:name|names|名称|姓名|名)$/u;

/** How well a header fits a field's words, 0–1: exact, a key or name of it, containing it, or one slip of the pen away. */
export function matchHeader(header: NormalisedHeader, words: FieldWords): number {
  const texts = [header.text, ...header.parts].filter((text) => text !== "");
  const best = Math.max(0, ...texts.map((text, at) => matchText(text, words) * (at === 0 ? 1 : 0.97)));
  return header.qualifiers.length > 0 ? best * 0.99 : best;
}

function matchText(text: string, words: FieldWords): number {
  const list = wordsOf(words);
  const met = list.scores.get(text);
  if (met !== undefined) return met;
  if (list.scores.size > REMEMBERED) list.scores.clear();
  const score = scoreText(text, list);
  list.scores.set(text, score);
  return score;
}

function scoreText(text: string, { all, exact, joined }: WordList): number {
  const whole = exact.get(text) ?? joined.get(text);
  if (whole) return whole.score;
  const bare = text.replace(nameTail, "");
  const named = bare === text ? undefined : exact.get(bare);
  if (named) return named.score * 0.95;
  // `营业额合计` beside its parts is the amount.
  const summed = exact.get(text.replace(/(?<=[\u3400-\u9fff]{2})(?:合计|总计)$/u, ""));
  if (summed) return summed.score * 0.9;
  const keyed = exact.get(keyStem(text) ?? "");
  if (keyed) return keyed.score * 0.8;
  return all.reduce((best, word) => Math.max(best, containedScore(text, word), slipScore(text, word)), 0);
}

/** Weak words so general that a longer header holding them says nothing: 入职日期 is no order date. */
const general =
  /^(?:日期|时间|年月日|年月|月份|date|day|time|period|month|name|number|count|type|状态|status|类型|名称|编号|id|内容|项目|level|title|description)$/;

/** Words in front that make it another thing: 未收款金额, 预计成交日期, Expected Close Date. */
const negation =
  /(?:[未非无不待拟]|预计|预估|预期|计划|est|expected|planned|estimated|projected|previous|last year|prior year|last month|non|去年|上年|上月|上期|上季|同期|establishment|model|car|vehicle|birth|built|founded|manufacture|graduation|成立|建成|出生|生产)$/;

/** The header holds the word: best at its end, where Chinese and English put the head noun. */
function containedScore(text: string, word: Word): number {
  if (
    word.text.length < 2 ||
    word.text.length >= text.length ||
    (word.score <= WEAK && general.test(word.text))
  )
    return 0;
  const at = word.han ? text.lastIndexOf(word.text) : ` ${text} `.lastIndexOf(` ${word.text} `);
  if (at < 0 || negation.test(text.slice(0, at).trim())) return 0;
  const atEnd = at + word.text.length === text.length;
  const share = word.text.length / text.length;
  return word.score * (atEnd ? Math.min(0.88, 0.57 + 0.35 * share) : 0.33 + 0.3 * share);
}

/** One typing slip in a longer word; none in short ones, where another letter is another word. */
function slipScore(text: string, word: Word): number {
  const length = Math.min(text.length, word.text.length);
  const allowed = word.han ? (length >= 5 ? 1 : 0) : length >= 10 ? 2 : length >= 6 ? 1 : 0;
  if (allowed === 0 || Math.abs(text.length - word.text.length) > allowed) return 0;
  return distance(text, word.text) <= allowed ? word.score * (word.han ? 0.62 : 0.78) : 0;
}

const sets = new Map<string, readonly string[]>();
const joinedSets = new Map<string, ReadonlySet<string>>();

/** Latin words run together, as in `ORDERLINENUMBER`. */
function joinedWords(words: string, list: readonly string[]): ReadonlySet<string> {
  const known = joinedSets.get(words) ?? new Set(list.map((word) => word.replaceAll(" ", "")));
  joinedSets.set(words, known);
  return known;
}

/** Whether the header is one of these words, or (`ending`) ends with one. */
export function isOneOf(header: NormalisedHeader, words: string, ending = false): boolean {
  const list = sets.get(words) ?? words.split("|");
  sets.set(words, list);
  const texts = [header.text, ...header.parts];
  if (texts.some((text) => list.includes(text) || joinedWords(words, list).has(text))) return true;
  if (!ending) return false;
  const endsWith = (text: string, word: string): boolean =>
    word.length > 1 && (/[\u3400-\u9fff]/.test(word) ? text.endsWith(word) : ` ${text}`.endsWith(` ${word}`));
  return list.some((word) => texts.some((text) => endsWith(text, word)));
}
