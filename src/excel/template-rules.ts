import { say, type Locale, type Phrase } from "../core/data/locale";
import type { TemplateColumn, TemplateEntry } from "../core/templates/template";
import { columnNote } from "../core/templates/template-texts";
import { literalList } from "./merge/list-source";

const wrongEntry: Record<Exclude<TemplateEntry["kind"], "text">, Phrase> = {
  date: { zh: "请填日期，如 2024-03-05。", en: "Type a date, such as 2024-03-05." },
  month: { zh: "请填年月，如 2024-03。", en: "Type a month, such as 2024-03." },
  number: { zh: "请填数字。", en: "Type a number." },
  amount: { zh: "请填数字，不带单位。", en: "Type a number without a unit." },
  share: { zh: "请填 0% 到 100%。", en: "Type 0% to 100%." },
  list: { zh: "请从下拉列表中选择。", en: "Choose from the list." },
};

/** Excel's own bounds, so that only what is no date or no number is turned away. */
const firstDay = "1990-01-01";
const lastDay = "2099-12-31";
const greatest = 1e15;

/** The US number format in which a column's cells are shown; text is text from the start, so that `001` stays. */
export function entryFormat({ kind }: TemplateEntry): string {
  const codes: Record<TemplateEntry["kind"], string> = {
    text: "@",
    list: "@",
    date: "yyyy-mm-dd",
    month: "yyyy-mm",
    amount: "#,##0.00",
    number: "General",
    share: "0%",
  };
  return codes[kind];
}

/** Queues what a column's cells take, and the hint that Excel shows beside a chosen cell (ExcelApi 1.8). */
export function queueEntry(range: Excel.Range, column: TemplateColumn, locale: Locale): void {
  const { entry, header } = column;
  const validation = range.dataValidation;
  const rule = ruleOf(entry, locale);
  if (rule !== null && entry.kind !== "text") {
    const isOpen = entry.kind === "list" && !entry.closed;
    validation.rule = rule;
    validation.errorAlert = {
      showAlert: !isOpen,
      style: "Stop",
      title: say(header, locale),
      message: say(wrongEntry[entry.kind], locale),
    };
  }
  validation.prompt = {
    showPrompt: true,
    title: say(header, locale).slice(0, 32),
    message: columnNote(column, locale).slice(0, 255),
  };
}

const between = <T extends string | number>(formula1: T, formula2: T) => ({
  formula1,
  formula2,
  operator: "Between" as const,
});

function ruleOf(entry: TemplateEntry, locale: Locale): Excel.DataValidationRule | null {
  switch (entry.kind) {
    case "text":
      return null;
    case "date":
    case "month":
      return { date: between(firstDay, lastDay) };
    case "number":
      return { decimal: between(entry.least ?? -greatest, greatest) };
    case "amount":
      return { decimal: between(-greatest, greatest) };
    case "share":
      return { decimal: between(0, 1) };
    case "list": {
      const source = literalList(entry.items.map((item) => say(item, locale)));
      return source === null ? null : { list: { inCellDropDown: true, source } };
    }
  }
}
