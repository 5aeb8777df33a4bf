import { readUnit, type UnitKind } from "./header-units";
import { simplify } from "../data/simplify";

/** A header as the dictionary is asked with it, and what was taken off it. */
export interface NormalisedHeader {
  /** Lower case, simplified, half width, words apart by one space; no unit, gloss, mark or bracket. */
  text: string;
  /** The Chinese and the Latin half of a bilingual header (`预算 Budget`); empty when there is one language. */
  parts: readonly string[];
  /** Factor to the base unit; absent when the header states no unit. */
  unit?: number;
  unitKind?: UnitKind;
  currency?: string;
  /** What stood in brackets and was no unit: `含税`, `简要说明`. */
  qualifiers: readonly string[];
}

const HAN = "\\u3400-\\u9fff";
const TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";
const tonedGloss = new RegExp(`([${HAN}])\\s*\\(\\s*[a-zü${TONED}]*[${TONED}][a-zü${TONED}]*\\s*\\)`, "giu");
const plainGloss = new RegExp(`([${HAN}])\\(([a-zü]{1,6})\\)(?=[${HAN}(]|$)`, "giu");
const syllable = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]+(?:n|ng|r)?$/;
const brackets = /[([{【〔<《「]([^()[\]{}【】〔〕<>《》「」]*)[)\]}】〕>》」]/gu;

/** Takes OCR pinyin glosses off a text: `實(shí)際值` → `實際值`; a bracket that is a unit (`(yuan)`) stays. */
export function stripGlosses(text: string): string {
  const half = text.normalize("NFKC");
  const untoned = half.replace(tonedGloss, "$1");
  // Neutral-tone syllables carry no mark; they are glosses where others were, or where more Chinese follows.
  return untoned.replace(plainGloss, (whole, han: string, latin: string, at: number) => {
    const follows = at + whole.length < untoned.length;
    const isGloss = syllable.test(latin) && readUnit(latin) === null && (follows || untoned !== half);
    return isGloss ? han : whole;
  });
}

/** Normalises a header cell's text; never fails, an empty header gives an empty `text`. */
export function normaliseHeader(raw: string): NormalisedHeader {
  const plain = simplify(
    stripGlosses(raw)
      .replace(/[\u200b-\u200d\ufeff]/g, "")
      .replace(/\s+/g, " ")
      // A pivot table says what it does to its column.
      .replace(/^ ?(?:求和项 ?[::] ?|sum of )/iu, ""),
  )
    .replace(/[*★☆†#]+\s*$|^\s*[*★☆†]+|[((【[]\s*(?:必填|选填|required|optional)\s*[))】\]]/giu, "")
    .trim();
  const state: Draft = { text: plain, qualifiers: [] };
  takeBrackets(state);
  takeTail(state);
  const text = foldWords(state.text).replace(/[a-z]+/g, (word) => shortForms[word] ?? word);
  const parts = bilingualParts(text);
  const { unit, unitKind, currency } = state;
  return {
    text,
    parts,
    qualifiers: state.qualifiers,
    ...(unit === undefined ? {} : { unit }),
    ...(unitKind === undefined ? {} : { unitKind }),
    ...(currency === undefined ? {} : { currency }),
  };
}

interface Draft {
  text: string;
  qualifiers: string[];
  unit?: number;
  unitKind?: UnitKind;
  currency?: string;
}

function takeUnit(draft: Draft, text: string): boolean {
  const unit = readUnit(text);
  if (unit === null) return false;
  if (draft.unit === undefined || (draft.unit === 1 && unit.factor !== 1)) {
    draft.unit = unit.factor;
    draft.unitKind = unit.kind;
  }
  if (unit.currency !== undefined) draft.currency = unit.currency;
  return true;
}

/** Brackets hold units (one or several: `(万元/RMB)`), or words that only narrow the header. */
function takeBrackets(draft: Draft): void {
  draft.text = draft.text.replace(brackets, (_, inner: string) => {
    const content = inner.trim();
    if (content === "" || takeUnit(draft, content)) return " ";
    const units = content.split(/[,,;;、\s]+/u).filter((piece) => takeUnit(draft, piece));
    if (units.length === 0) draft.qualifiers.push(foldWords(content));
    return " ";
  });
  draft.text = draft.text.trim();
}

const tailUnit =
  /^(.*?)(?:[\s_,:/\-—]+|(?=[%‰])|(?<=[\u3400-\u9fff])(?=(?:十|百|千)?[万亿千]元?$))((?:in\s+)?[^\s_,:/\-—]+)$/u;

/** Units without brackets: `销售额_万元`, `单价/元`, `销售额万元`, `完成率%`, `Revenue in thousands`, `cost_EUR`. */
function takeTail(draft: Draft): void {
  const worded = /^(.*\S)\s*,?\s+(in\s+\S+(?:\s+of\s+\S+)?|(?:usd|rmb|eur)\s+\S+)$/iu.exec(draft.text);
  if (worded && takeUnit(draft, worded[2] ?? "")) draft.text = worded[1] ?? "";
  const match = tailUnit.exec(draft.text);
  const head = match?.[1]?.trim() ?? "";
  const tail = match?.[2] ?? "";
  const singleLetter = /^[a-z]$/i.test(tail);
  if (head !== "" && !singleLetter && !/^\d+$/.test(tail) && !wordsNotUnits.has(tail.toLowerCase())) {
    if (takeUnit(draft, tail)) draft.text = head;
  }
}

/** Units that are ordinary last words of a header: `Order Qty`, `Lead Times`, `Customers`. */
const wordsNotUnits = new Set(
  "qty unit units orders deals customers leads people persons heads times set sets each percent percentage pct 单 日 人 名 次 项 组 款 场 条 件 户 位 currency".split(
    " ",
  ),
);

/** Short forms in the headers of exports: `CUST_NM`, `ORDER_DT`, `NET_AMT`. */
const shortForms: Readonly<Record<string, string>> = {
  amt: "amount",
  cat: "category",
  cust: "customer",
  dt: "date",
  emp: "employee",
  inv: "invoice",
  mgr: "manager",
  mth: "month",
  nm: "name",
  ord: "order",
  prc: "price",
  prd: "product",
  prod: "product",
  rev: "revenue",
  terr: "territory",
  tgt: "target",
  val: "value",
  yr: "year",
};

/** Words apart: `SalesAmount` → `sales amount`, `close_value` → `close value`, `合  计` → `合计`, `客户ID` → `客户id`. */
function foldWords(text: string): string {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replace(/^[\s\d]*(?:\d+[.、]|[一二三四五六七八九十]+、|[①-⑳])\s*(?=\D)/u, "")
    .replace(/[_.·/\\\-—–:;,!?'"`~|&+、,。]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/gu, "")
    .replace(/(?<=[\u3400-\u9fff]) (?=(?:id|no|code|key)$)/gu, "")
    .trim();
}

function bilingualParts(text: string): string[] {
  const han = (text.match(/[\u3400-\u9fff]+/gu) ?? []).join("");
  const latin = (text.match(/[a-z][a-z\d ]*/g) ?? []).join(" ").trim();
  return han !== "" && latin.length > 2 ? [han, latin] : [];
}
