import type { Phrase } from "../../core/data/locale";
import type { Settings } from "../../core/settings";

/** How a setting is typed: shares as percentages, numbers, a choice of words, lines of `name = number`. */
export type SettingKind =
  | { type: "share" }
  | { type: "number" }
  | { type: "choice"; options: readonly { value: string; label: Phrase }[] };

/** One setting of the pane: where it stands in the settings, what it is called, what it does. */
export interface SettingField {
  /** Path in the settings, dots between keys; a number is an index: `tierBounds.0.above`. */
  path: string;
  label: Phrase;
  hint: Phrase;
  kind: SettingKind;
}

export interface SettingGroup {
  id: string;
  title: Phrase;
  fields: readonly SettingField[];
}

export const phrase = (zh: string, en: string): Phrase => ({ zh, en });
export const field = (path: string, label: Phrase, hint: Phrase, kind: SettingKind): SettingField => ({
  path,
  label,
  hint,
  kind,
});
export const share: SettingKind = { type: "share" };
export const number: SettingKind = { type: "number" };

/** A choice whose values are those of a setting: one that the settings do not know is a compile error. */
export function choice<Key extends keyof Settings>(
  _key: Key,
  options: Readonly<Record<Settings[Key] & string, Phrase>>,
): SettingKind {
  const entries = Object.entries<Phrase>(options);
  return { type: "choice", options: entries.map(([value, label]) => ({ value, label })) };
}
