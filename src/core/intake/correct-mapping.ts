import type { DataSetKind } from "../data/fields";
import type { Question } from "../data/source-report";
import type { JoinMapping, TableMapping, WorkbookMapping } from "./mapping";
import type { RecognisedTable, Recognition } from "./recognition";
import { isOfReading, tableMapping } from "./recognising/remembered";

/** One thing that the user knows better. */
export type Correction =
  | { about: "kind"; tableId: string; kind: DataSetKind | "ignored" }
  /** `field: null` = the column is not used; a field that another column had moves to this one. */
  | { about: "field"; tableId: string; column: number; field: string | null }
  /** Factor to the base unit. */
  | { about: "unit"; tableId: string; column: number; unit: number }
  | { about: "join"; join: JoinMapping }
  | { about: "question"; question: Question; answer: string };

const empty: WorkbookMapping = { version: 1, tables: [], joins: [], answers: {} };

/**
 * The mapping to remember after a correction. Only the corrected table is settled by it (with its twins, whose readings
 * depend on one another); everything else stays as open as it was. A table that is not there changes nothing.
 */
export function correctMapping(
  remembered: WorkbookMapping | null,
  recognition: Recognition,
  correction: Correction,
): WorkbookMapping {
  const mapping = remembered ?? empty;
  switch (correction.about) {
    case "question":
      return answered(mapping, correction.question, correction.answer);
    case "join":
      return { ...mapping, joins: [...mapping.joins.filter(isOther(correction.join)), correction.join] };
    default: {
      const table = recognition.tables.find(({ id }) => id === correction.tableId);
      return table ? settled(mapping, recognition, table, correction) : mapping;
    }
  }
}

type TableCorrection = Extract<Correction, { tableId: string }>;

/** Puts the corrected table and its twins in the place of what was remembered of them. */
function settled(
  mapping: WorkbookMapping,
  { tables }: Recognition,
  table: RecognisedTable,
  correction: TableCorrection,
): WorkbookMapping {
  const root = table.twinOf ?? table.id;
  const family = tables.filter(({ id, twinOf }) => id === root || twinOf === root);
  const isFamily = (known: TableMapping): boolean =>
    family.some((member) => member.signature === known.signature && isSamePlace(member, known));
  const now = family.map((member) => {
    const before = mapping.tables.find((known) => isFamily(known) && isOfReading(known, member));
    const known = tableMapping(member, before?.units);
    return member.id === table.id ? corrected(known, member, correction) : known;
  });
  return { ...mapping, tables: [...mapping.tables.filter((known) => !isFamily(known)), ...now] };
}

function isSamePlace({ sheet, tableName }: RecognisedTable, known: TableMapping): boolean {
  return tableName === undefined || known.tableName === undefined
    ? known.sheet === sheet
    : known.tableName === tableName;
}

function corrected(known: TableMapping, table: RecognisedTable, correction: TableCorrection): TableMapping {
  if (correction.about === "kind") {
    const { kind } = correction;
    if (kind === known.kind) return known;
    const other: TableMapping = { ...known, kind, fields: {}, units: {} };
    return kind === "ignored" ? other : { ...other, kindOnly: true };
  }
  const column = table.columns.find(({ index }) => index === correction.column);
  if (!column) return known;
  if (correction.about === "unit") {
    return column.field === null
      ? known
      : { ...known, units: { ...known.units, [column.field]: correction.unit } };
  }
  const { [column.field ?? ""]: _, ...others } = known.fields;
  const { [column.field ?? ""]: unit, ...units } = known.units;
  if (correction.field === null) return { ...known, fields: others, units };
  const kept = unit ?? column.unit;
  return {
    ...known,
    fields: { ...others, [correction.field]: column.header },
    units: { ...units, [correction.field]: kept },
  };
}

/** Questions whose answer changes what a table is or how it is spread out: it is read anew. */
const rereading = ["kind-unclear", "wide-value-unclear", "dimension-unclear", "period-unclear", "rows-twice"];

/** Whether a table's mapping was made with the answer to this question, so that without the answer it must be made anew. */
export function settlesTables({ code }: Question): boolean {
  return rereading.includes(code) || code === "column-unclear";
}

function answered(mapping: WorkbookMapping, question: Question, answer: string): WorkbookMapping {
  const answers = { ...mapping.answers, [question.id]: answer };
  const here = mapping.tables.filter(({ sheet }) => sheet === question.sheet);
  const signatures = new Set(here.map(({ signature }) => signature));
  if (rereading.includes(question.code)) {
    // Sheets with the same headers were asked about together.
    return {
      ...mapping,
      answers,
      tables: mapping.tables.filter(({ signature }) => !signatures.has(signature)),
    };
  }
  if (question.code !== "column-unclear") return { ...mapping, answers };
  const field = question.id.split(":").at(-1) ?? "";
  const tables = mapping.tables.map((known) => {
    const isAbout = known.fields[field] !== undefined || mapping.answers[question.id] === "";
    if (!signatures.has(known.signature) || !isAbout) return known;
    const { [field]: _, ...others } = known.fields;
    return { ...known, fields: answer === "" ? others : { ...others, [field]: answer } };
  });
  return { ...mapping, answers, tables };
}

function isOther(join: JoinMapping): (known: JoinMapping) => boolean {
  const key = ({ from, to }: JoinMapping): string =>
    JSON.stringify([from.sheet, from.header, to.sheet, to.header]);
  return (known) => key(known) !== key(join);
}
