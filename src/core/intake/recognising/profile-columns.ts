import { cellLook, type CellLook } from "../finding/cell-look";
import type { FoundTable } from "../finding/found-table";
import { range } from "../finding/find-blocks";
import { normaliseHeader, type NormalisedHeader } from "../normalise-header";
import { columnLetters } from "../cell-address";
import { plainWords, recomputedWords } from "../header-dictionary/not-fields";
import { parsePeriodName } from "../parse-period";
import { isOneOf } from "./match-header";
import type { CellValue } from "../outline";
import type { ValueLook } from "../recognition";

const SAMPLE_ROWS = 200;

/** One column as its header and its first rows show it. */
export interface ColumnProfile {
  index: number;
  /** As people wrote it, levels joined; `列C` when blank. */
  header: string;
  levels: readonly string[];
  named: NormalisedHeader;
  look: ValueLook;
  /** Values of the sample rows that are not blank. */
  values: readonly CellValue[];
  rows: number;
  /** Distinct values, as text. */
  distinct: ReadonlySet<string>;
  samples: readonly string[];
  /** Every sample row holds a value and no value twice. */
  unique: boolean;
  /** All numbers are whole. */
  whole: boolean;
  keyHeader: boolean;
  /** The header is a rate, difference or rank that is computed anew, never read. */
  computed: boolean;
  /** The header is known to be of no interest. */
  plain: boolean;
}

const keyHeader =
  /(?:^| )(?:id|key|code|no|number|nr|num)$|(?:编号|编码|代码|代号|工号|号码|(?<!型)号|id|key|code|no)$/;

/** Profiles of a table's columns, from up to two hundred body rows; total rows do not count. */
export function profileColumns(table: FoundTable): ColumnProfile[] {
  const { grid, body } = table;
  const last = Math.min(body.row + Math.min(body.rows, SAMPLE_ROWS), grid.area.row + grid.area.rows);
  const rows = range(body.row, last - body.row).filter((row) => !table.totalRows.includes(row));
  return table.headers.map(({ column, levels }) => {
    const looks = rows.map((row) => cellLook(grid.filled(row, column), grid.format(row, column)));
    const filled = rows.filter((_, at) => looks[at] !== "blank");
    const values = filled.map((row) => grid.filled(row, column));
    const texts = filled.map((row) => grid.text(row, column).trim());
    const distinct = new Set(values.map((value) => String(value).trim()));
    const joined = levels.join(" ");
    const named = normaliseHeader(partOfDate(levels) ?? joined);
    return {
      index: column,
      header: joined === "" ? `列${columnLetters(column)}` : joined,
      levels,
      named,
      look: columnLook(looks),
      values,
      rows: rows.length,
      distinct,
      samples: [...new Set(texts)].slice(0, 3),
      unique: values.length > 0 && values.length === rows.length && distinct.size === values.length,
      whole: values.every((value) => typeof value !== "number" || Number.isInteger(value)),
      keyHeader: keyHeader.test(named.text),
      computed: isOneOf(named, recomputedWords, true),
      plain: isOneOf(named, plainWords),
    };
  });
}

/** 月 under 日期 or under 2024年: a part of the date, by whatever the cell above calls the whole. */
export function partOfDate(levels: readonly string[]): string | undefined {
  const [group = "", part = ""] = levels.slice(-2);
  const isPart = levels.length > 1 && /^(?:年|月|日|year|month|day)$/i.test(part);
  return isPart && (/日期|时间|date/i.test(group) || parsePeriodName(group)?.kind === "year")
    ? part
    : undefined;
}

function columnLook(looks: readonly CellLook[]): ValueLook {
  const filled = looks.filter((look) => look !== "blank" && look !== "error");
  if (filled.length === 0) return "blank";
  const share = (...wanted: CellLook[]): number =>
    filled.filter((look) => wanted.includes(look)).length / filled.length;
  if (share("date") >= 0.8) return "date";
  if (share("percent") >= 0.8) return "percent";
  if (share("number", "percent") >= 0.8) return "number";
  if (share("text", "flag") >= 0.8) return "text";
  return "mixed";
}

/** Whether a column can hold figures. */
export function isNumeric(profile: ColumnProfile): boolean {
  return profile.look === "number" || profile.look === "percent" || profile.look === "blank";
}
