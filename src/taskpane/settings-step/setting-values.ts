import { parseSettings, pathOf } from "../../core/parse-settings";
import type { Problem } from "../../core/problems";
import type { Settings } from "../../core/settings";
import type { SettingField } from "./setting-field";

/** What stands in the fields: by path, as typed. */
export type Typed = Readonly<Record<string, string>>;

type Tree = { [key: string]: unknown };

/** Digits of a share as a percentage: no binary noise in the field. */
const digits = 12;

/** The value of a setting as it stands in its field: shares as percentages. */
export function fieldText({ path, kind }: SettingField, settings: Settings): string {
  const value = path.split(".").reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], settings);
  if (typeof value === "number")
    return String(kind.type === "share" ? Number((value * 100).toPrecision(digits)) : value);
  return typeof value === "string" ? value : "";
}

export interface ReadSettings {
  /** `null` while something is wrong. */
  settings: Settings | null;
  /** The problem of each wrong field, by path. */
  problems: ReadonlyMap<string, Problem>;
}

/** The settings with what was typed in the given fields; each wrong field has its own problem. Settings without a field stay. */
export function readTyped(fields: readonly SettingField[], typed: Typed, settings: Settings): ReadSettings {
  const draft = JSON.parse(JSON.stringify(settings)) as Tree;
  for (const field of fields) {
    const text = typed[field.path];
    if (text !== undefined) put(draft, field.path.split("."), valueOf(field, text));
  }
  const parsed = parseSettings(JSON.stringify(draft));
  const problems = new Map<string, Problem>();
  for (const problem of parsed.problems) problems.set(pathOf(problem), problem);
  return { settings: problems.size === 0 ? parsed.settings : null, problems };
}

/** A number as people type it (`1,200`, full-width digits); anything else stays text, and is refused by its path. */
function valueOf({ kind }: SettingField, text: string): unknown {
  if (kind.type === "choice") return text;
  const plain = text.normalize("NFKC").replace(/[,\s%]/g, "");
  const value = plain === "" ? Number.NaN : Number(plain);
  if (!Number.isFinite(value)) return text;
  return kind.type === "share" ? Number((value / 100).toPrecision(digits)) : value;
}

function put(node: Tree, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) node[key] = value;
  else if (typeof node[key] === "object" && node[key] !== null) put(node[key] as Tree, rest, value);
}
