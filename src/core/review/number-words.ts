import type { Phrase } from "../data/locale";
import { roundHalfAway } from "../data/rounding";
import type { Settings } from "../settings";
import type { SentenceFormat } from "./sentence";

type DisplayUnit = Settings["displayUnit"];

const grouped = (value: number, decimals: number): string => {
  const [whole = "0", fraction] = Math.abs(roundHalfAway(value, decimals)).toFixed(decimals).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
};

/** A number as a sentence says it: `380.00 万元`, `76.0 %`, `+5.0 个百分点`; rounding is half away from zero. */
export function sayNumber(value: number, format: SentenceFormat, displayUnit: DisplayUnit = "auto"): Phrase {
  const [kind, signed] = format.split("-") as [string, string | undefined];
  const { decimals, zh, en } = wording(value, kind, displayUnit);
  const scaled = value * zh.scale;
  const shown = grouped(scaled, decimals);
  const zero = /^[0.,]*$/.test(shown);
  const sign = scaled < 0 && !zero ? "−" : signed && !zero ? "+" : "";
  const english = grouped(value * en.scale, en.decimals);
  return { zh: `${sign}${shown}${zh.unit}`, en: `${sign}${english}${en.unit}` };
}

/** How a number reads in one language: scaled, rounded to decimals, followed by its unit. */
export interface NumberWording {
  scale: number;
  decimals: number;
  unit: string;
  /** A plus stands before what is above 0. */
  signed: boolean;
}

/** The wording that `sayNumber` gives a number; the unit of an amount is chosen by its size. */
export function numberWording(
  value: number,
  format: SentenceFormat,
  displayUnit: DisplayUnit,
  language: "zh" | "en",
): NumberWording {
  const [kind, sign] = format.split("-") as [string, string | undefined];
  const { decimals, zh, en } = wording(value, kind, displayUnit);
  const signed = sign !== undefined;
  return language === "zh"
    ? { scale: zh.scale, decimals, unit: zh.unit, signed }
    : { scale: en.scale, decimals: en.decimals, unit: en.unit, signed };
}

interface Wording {
  decimals: number;
  zh: { scale: number; unit: string };
  en: { scale: number; unit: string; decimals: number };
}

function wording(value: number, kind: string, displayUnit: DisplayUnit): Wording {
  const plain = (scale: number, decimals: number, zh: string, en: string): Wording => ({
    decimals,
    zh: { scale, unit: zh },
    en: { scale, unit: en, decimals },
  });
  switch (kind) {
    case "amount":
      return amountWording(value, displayUnit);
    case "percent":
      return plain(100, 1, "%", "%");
    case "pp":
      return plain(1, 1, "个百分点", " pp");
    case "days":
      return plain(1, 1, "天", " days");
    case "score":
      return plain(1, 1, "分", "");
    default:
      return plain(1, Number.isInteger(value) ? 0 : 1, "", "");
  }
}

function amountWording(value: number, displayUnit: DisplayUnit): Wording {
  const size = Math.abs(value);
  const auto = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
  const unit = displayUnit === "auto" ? auto : Number(displayUnit);
  const name = unit === 1e8 ? "亿元" : unit === 1e4 ? "万元" : "元";
  const decimals = unit === 1 ? (Number.isInteger(value) ? 0 : 2) : 2;
  return {
    decimals,
    zh: { scale: 1 / unit, unit: name },
    en: { scale: 1, unit: "", decimals: size >= 1e4 ? 0 : 2 },
  };
}

/** The format in which a figure of a unit is written. */
export function formatOf(unit: "amount" | "count" | "ratio" | "days" | "score"): SentenceFormat {
  return unit === "ratio" ? "percent" : unit;
}
