import { say, type Locale } from "../../data/locale";
import { partWords, type SettingFormat, type SettingWords } from "./setting-words";

/** The value of a setting as a person reads it: `30%`, `6 个月`, `A > 500,000；B > 200,000`; nothing set is a dash. */
export function settingText(value: unknown, words: SettingWords, locale: Locale): string {
  if (value === null || value === undefined) return locale === "zh-CN" ? "— 按数据" : "— from the data";
  if (typeof value === "number") return numberText(value, words.format, locale);
  if (typeof value === "string") {
    const choice = words.choices?.[value];
    return choice ? say(choice, locale) : value;
  }
  const parts = Array.isArray(value)
    ? value.map((part: unknown) => listed(part, words, locale))
    : Object.entries(value).map(([key, part]) => `${partText(key, locale)} ${nested(part, words, locale)}`);
  return parts.length > 0 ? parts.join(locale === "zh-CN" ? "；" : "; ") : "—";
}

function nested(value: unknown, words: SettingWords, locale: Locale): string {
  const text = settingText(value, words, locale);
  return typeof value === "object" && value !== null ? `(${text})` : text;
}

/** Entries of lists: a tier above its bound, a held amount, plain words. */
function listed(part: unknown, words: SettingWords, locale: Locale): string {
  if (typeof part !== "object" || part === null) return settingText(part, words, locale);
  const fields = part as Readonly<Record<string, unknown>>;
  if ("tier" in fields) return `${String(fields["tier"])} > ${settingText(fields["above"], words, locale)}`;
  if ("members" in fields) {
    const members = (fields["members"] as readonly string[]).join(" × ");
    return `${members} = ${settingText(fields["amount"], words, locale)}`;
  }
  return nested(part, words, locale);
}

function partText(key: string, locale: Locale): string {
  const words = partWords[key];
  return words ? say(words, locale) : key;
}

function numberText(value: number, format: SettingFormat, locale: Locale): string {
  const zh = locale === "zh-CN";
  const plain = (decimals: number): string =>
    Number(value.toFixed(decimals))
      .toString()
      .replace(/\B(?=(\d{3})+(?=\.|$))(?<!\.\d*)/g, ",");
  switch (format) {
    case "share":
      return `${Number((value * 100).toFixed(4))}%`;
    case "days":
      return `${plain(2)}${zh ? " 天" : " days"}`;
    case "months":
      return `${plain(0)}${zh ? " 个月" : " months"}`;
    case "month":
      return zh ? `${value} 月` : String(value);
    case "points":
      return `${plain(2)}${zh ? " 分" : ""}`;
    case "pp":
      return `${plain(2)} pp`;
    case "factor":
      return `${plain(4)}×`;
    case "amount":
    case "plain":
      return plain(4);
  }
}
