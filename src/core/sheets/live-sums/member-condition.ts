import type { Phrase } from "../../data/locale";
import { nameKey } from "../../data/names";
import { quoted } from "../figures";
import type { LiveOr } from "./live-or-static";
import { staticReasons } from "./static-reasons";

/** A condition longer than this is an error in Excel; escaping may double a name. */
const longestName = 127;
/** A formula ends at 8,192 characters. */
const longestList = 2_000;

const dateWords = new Set(
  (
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september " +
    "october november december am pm 年 月 日 时 分 秒 上午 下午"
  ).split(" "),
);

/** Whether a condition might take the text for a number, a date, a time or a truth value: `001`, `3月`, `Jan-24`, `TRUE`. */
export function looksLikeValue(text: string): boolean {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (/^(?:true|false|#.*)$/.test(plain)) return true;
  if (!/\p{Nd}/u.test(plain)) return false;
  const spoken = plain.replace(/(?<=\d)\s*[ape](?=[\s\d+-]|$)/g, "");
  const words = spoken.match(/上午|下午|\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+/gu) ?? [];
  return words.every((word) => dateWords.has(word));
}

const isUnfit = (member: string): boolean =>
  /^[=<>]|\p{Cc}/u.test(member) || member.length > longestName || looksLikeValue(member);

/**
 * The condition that picks a row's own member, and the one that picks all of them (names with wildcards as a list: a cell's text
 * cannot be escaped for many cells at once); or the member that no condition can pick: one
 * that reads like an operator or a number, is spelled otherwise in the table, or is called like the line of the rest.
 */
export function memberCondition(
  members: readonly string[],
  spellings: readonly string[],
  rest: Phrase,
): LiveOr<{ own: string; all: string }> {
  const written = new Map(spellings.map((name) => [nameKey(name), name]));
  const restKeys = [rest.zh, rest.en].map(nameKey);
  const odd = members.find(
    (member) =>
      isUnfit(member) ||
      restKeys.includes(nameKey(member)) ||
      (written.get(nameKey(member)) ?? member) !== member,
  );
  if (odd !== undefined) return { why: staticReasons.memberName(odd) };
  const wild = members.find((member) => /[*?~]/.test(member));
  if (wild === undefined) return { live: { own: "[@{member}]", all: "[{member}]" } };
  const all = `{${members.map((member) => quoted(member.replace(/[*?~]/g, "~$&"))).join(";")}}`;
  if (all.length > longestList) return { why: staticReasons.memberName(wild) };
  return { live: { own: literally("[@{member}]"), all } };
}

function literally(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")`;
}
