import type { Phrase } from "../data/locale";
import type { TemplateColumn, TemplateEntry } from "./template";

type Words = readonly [zh: string, en: string];

/** A phrase from its two languages; one word serves both. */
export const phrase = (zh: string, en = zh): Phrase => ({ zh, en });

const made =
  (entry: TemplateEntry, width: number) =>
  (field: string, header: Words, note: Words, example: Words | string): TemplateColumn => ({
    field,
    header: phrase(...header),
    note: phrase(...note),
    example: typeof example === "string" ? phrase(example) : phrase(...example),
    entry,
    needed: false,
    width,
  });

/* Makers of columns: field, header, note, example. */
export const textColumn = made({ kind: "text" }, 16);
export const longTextColumn = made({ kind: "text" }, 30);
export const dateColumn = made({ kind: "date" }, 14);
export const monthColumn = made({ kind: "month" }, 14);
export const amountColumn = made({ kind: "amount" }, 15);
export const numberColumn = made({ kind: "number" }, 12);
export const countColumn = made({ kind: "number", least: 0 }, 12);
export const shareColumn = made({ kind: "share" }, 12);

/** A drop-down; `closed` takes nothing else. */
export function listColumn(
  items: readonly Words[],
  closed: boolean,
): (field: string, header: Words, note: Words) => TemplateColumn {
  const phrases = items.map((words) => phrase(...words));
  const first = items[0] ?? ["", ""];
  return (field, header, note) =>
    made({ kind: "list", items: phrases, closed }, 14)(field, header, note, first);
}

/** The column as one that every row must fill. */
export const needed = (column: TemplateColumn): TemplateColumn => ({ ...column, needed: true });
