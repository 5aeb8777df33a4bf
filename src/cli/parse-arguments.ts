import { parseArgs } from "node:util";
import { sheetOrder, type SheetId } from "../core/sheets/sheet-plan";
import { templateKinds } from "../core/templates/templates";

export interface CliOptions {
  workbook: string;
  out?: string;
  json?: string;
  period?: string;
  /** ISO date */
  asOf?: string;
  fiscalStart?: number;
  locale: "zh-CN" | "en-US";
  /** Only where `--locale` was given: the language that a review that stands is written anew in. */
  sheetLocale?: "zh-CN" | "en-US";
  settings?: string;
  mapping?: string;
  imports: readonly string[];
  sheets: readonly SheetId[];
  report?: string;
  quiet: boolean;
}

export const usage = `Usage: npm run review -- <workbook.xlsx> [--out reviewed.xlsx] [--json result.json]
   [--period 2024 | 2024-H1 | 2024-Q3 | 2024-09 | 2024-01-15..2024-03-20] [--as-of 2024-09-30]
   [--fiscal-start 1..12] [--locale zh-CN|en-US] [--settings settings.json] [--mapping mapping.json]
   [--import other.xlsx ...] [--sheets cockpit,funnel,…|all] [--report report.md] [--quiet]
Sheets: ${sheetOrder.join(", ")}
An empty sheet to fill in: npm run review -- --template <kind> [--out orders-template.xlsx] [--locale zh-CN|en-US]
Kinds: ${templateKinds.join(", ")}`;

/** Wrong usage: a sentence for the person at the keyboard. */
export class UsageError extends Error {}

const flags = {
  out: { type: "string" },
  json: { type: "string" },
  period: { type: "string" },
  "as-of": { type: "string" },
  "fiscal-start": { type: "string" },
  locale: { type: "string" },
  settings: { type: "string" },
  mapping: { type: "string" },
  import: { type: "string", multiple: true },
  sheets: { type: "string" },
  report: { type: "string" },
  quiet: { type: "boolean" },
} as const;

/** Options of the command line (cli.md). Throws a UsageError that names the wrong word. */
export function parseArguments(argv: readonly string[]): CliOptions {
  const { values, positionals } = parse(joinImports(argv));
  const [workbook, ...rest] = positionals;
  if (workbook === undefined) throw new UsageError("Name the workbook to review.");
  if (rest.length > 0) throw new UsageError(`One workbook at a time; “${rest.join(" ")}” is too much.`);
  return {
    workbook,
    locale: parseLocale(values.locale) ?? "zh-CN",
    ...optional("sheetLocale", parseLocale(values.locale)),
    imports: values.import ?? [],
    sheets: parseSheets(values.sheets),
    quiet: values.quiet ?? false,
    ...optional("out", values.out),
    ...optional("json", values.json),
    ...optional("period", values.period),
    ...optional("asOf", parseAsOf(values["as-of"])),
    ...optional("fiscalStart", parseFiscalStart(values["fiscal-start"])),
    ...optional("settings", values.settings),
    ...optional("mapping", values.mapping),
    ...optional("report", values.report),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `--import a.xlsx b.xlsx` names several files: each becomes an `--import` of its own. */
function joinImports(argv: readonly string[]): string[] {
  const out: string[] = [];
  let importing = false;
  for (const word of argv) {
    if (word.startsWith("--")) {
      importing = word === "--import";
      if (!importing) out.push(word);
    } else if (importing) out.push("--import", word);
    else out.push(word);
  }
  return out;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function parseLocale(text: string | undefined): CliOptions["sheetLocale"] {
  if (text === undefined || text === "zh-CN" || text === "en-US") return text;
  throw new UsageError(`--locale is zh-CN or en-US, not “${text}”.`);
}

function parseSheets(text: string | undefined): SheetId[] {
  if (text === undefined) return [];
  if (text === "all") return [...sheetOrder];
  return text.split(",").map((word) => {
    const id = sheetOrder.find((sheet) => sheet === word.trim());
    if (!id) throw new UsageError(`--sheets knows no “${word}”. It knows: ${sheetOrder.join(", ")}.`);
    return id;
  });
}

function parseAsOf(text: string | undefined): string | undefined {
  if (text !== undefined && !isDate(text))
    throw new UsageError(`--as-of takes a date such as 2024-09-30, not “${text}”.`);
  return text;
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}

function parseFiscalStart(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const month = Number(text);
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new UsageError(`--fiscal-start is a month from 1 to 12, not “${text}”.`);
  return month;
}
