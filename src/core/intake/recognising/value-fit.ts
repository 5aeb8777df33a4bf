import type { FieldType } from "../../data/fields";
import { parseDateText } from "../parse-date";
import { parseDaySpan, parsePeriodName } from "../parse-period";
import type { ColumnProfile } from "./profile-columns";

/** A day's serial, also as text, as exports leave it. */
const isSerial = (value: unknown): boolean =>
  (typeof value === "number" || (typeof value === "string" && /^\d{5}(?:\.\d+)?$/.test(value.trim()))) &&
  Number(value) > 20000 &&
  Number(value) < 80000;
const isPackedDate = (value: unknown): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/.test(String(value));

/** What came back of a day's sales, in most rows or below zero, marks no single row as returned. */
function isSumOfMany({ values, rows }: ColumnProfile): boolean {
  const numbers = values.filter((value): value is number => typeof value === "number" && value !== 0);
  const most = numbers.length * 2 > rows && numbers.some((value) => value !== 1);
  return most || numbers.some((value) => value < 0);
}

/** How well what stands in a column fits a type, 0–1; an empty column fits everything nearly. */
export function valueFit(profile: ColumnProfile, type: FieldType): number {
  const { look } = profile;
  if (look === "blank") return 0.9;
  switch (type) {
    case "date":
      if (look === "date") return 1;
      if (look === "mixed") return mostlyDates(profile) ? 0.95 : 0.6;
      if (look === "number")
        return profile.values.every((value) => isSerial(value) || isPackedDate(value)) ? 0.9 : 0.05;
      return 0.05;
    case "number":
    case "amount":
      if (look === "number") return 1;
      if (look === "mixed") return 0.6;
      return look === "percent" ? (type === "number" ? 1 : 0.4) : 0.05;
    case "ratio":
      if (look === "number" || look === "percent") return 1;
      return look === "mixed" ? 0.6 : 0.05;
    case "period":
      return periodFit(profile);
    case "flag":
      return look === "date" ? 0.6 : isSumOfMany(profile) ? 0.05 : 1;
    case "text":
      return textFit(profile);
  }
}

/** Dates in every way that people type them, in one column: 2024.3.5, 20240305, 45356. */
function mostlyDates({ values }: ColumnProfile): boolean {
  const dates = values.filter(
    (value) =>
      isSerial(value) || isPackedDate(value) || (typeof value === "string" && parseDateText(value) !== null),
  );
  return dates.length >= values.length * 0.8;
}

function textFit(profile: ColumnProfile): number {
  const { look } = profile;
  if (look === "text") return 1;
  if (look === "mixed") return 0.9;
  if (look === "number") return profile.keyHeader ? 0.9 : profile.whole ? 0.55 : 0.15;
  return look === "date" ? 0.15 : 0.1;
}

function periodFit(profile: ColumnProfile): number {
  if (profile.look === "date") return 1;
  const fits = profile.values.filter((value) => {
    if (typeof value === "number")
      return (
        (Number.isInteger(value) && value >= 1 && value <= 12) ||
        (value >= 1990 && value <= 2100) ||
        isPackedDate(value)
      );
    return (
      typeof value === "string" &&
      (parsePeriodName(value) !== null ||
        parseDaySpan(value) !== null ||
        /^(?:0?[1-9]|1[0-2])$/.test(value.trim()))
    );
  });
  return fits.length >= profile.values.length * 0.8 ? 1 : 0.1;
}
