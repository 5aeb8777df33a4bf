import { dimensionIds, type DimensionId } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { normaliseHeader } from "../normalise-header";
import { matchHeader } from "./match-header";
import type { Reading, TableDraft } from "./reading";

const said = /^\s*([^:：]{1,16}?)\s*[:：]\s*(.*?)\s*$/u;
/** Whose table it may be; what else stands so over a table (单位：万元, 公司：…) is about the paper. */
const owners: readonly DimensionId[] = ["rep", "customer", "store", "region", "team"];
const notOwner = /公司|单位|制表|审核|company|organi[sz]ation|负责人|owner/i;

function ownerOf(word: string): DimensionId | undefined {
  if (notOwner.test(word)) return undefined;
  const header = normaliseHeader(word);
  return dimensionIds.find(
    (id) => owners.includes(id) && matchHeader(header, headerDictionary.lookup[id] ?? { strong: "" }) >= 0.9,
  );
}

/** A block under `业务员：张伟` or `Customer: Acme` is that person's or customer's, unless a column says whose its rows are. */
export function withTitleMember(reading: Reading, { found, columns }: TableDraft): Reading {
  if (!["orders", "targets", "receipts"].includes(reading.kind) || reading.sheetMember) return reading;
  const has = (dimension: DimensionId): boolean =>
    [...reading.fields.values()].some(({ field }) => field.split("@")[0] === dimension) ||
    [...(reading.wide?.columns.values() ?? [])].some(({ members }) => members?.[dimension] !== undefined);
  for (const [at, title] of found.titles.entries()) {
    const match = said.exec(title.normalize("NFKC"));
    const dimension = match && ownerOf(match[1] ?? "");
    // The name may stand in the next cell.
    const next = found.titles[at + 1] ?? "";
    const member = match?.[2] === "" && !said.test(next) ? next.trim() : (match?.[2] ?? "");
    const isName = member !== "" && member.length <= 40 && !/[:：]/u.test(member);
    if (dimension && isName && !has(dimension) && columns.length > 1)
      return { ...reading, sheetMember: { dimension, member } };
  }
  return reading;
}
