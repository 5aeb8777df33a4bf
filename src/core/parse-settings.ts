import type { Problem } from "./problems";
import { defaultSettings, settingsSchema, type Settings } from "./settings";

export interface ParsedSettings {
  /** The defaults when the text cannot be used: damaged settings are never trusted in part. */
  settings: Settings;
  /** One problem for every wrong key, with its path; empty when all is well. */
  problems: readonly Problem[];
}

/** Reads a settings file (JSON). Keys left out take their defaults; an unknown key or a wrong value is refused by its path. */
export function parseSettings(text: string): ParsedSettings {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { settings: defaultSettings, problems: [refusal("settings-not-json", { detail })] };
  }
  const result = settingsSchema.safeParse(given);
  if (result.success) return { settings: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const at = issue.path.map(String);
    const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...at, key]) : [at];
    return keys.map((path) =>
      refusal("settings-wrong-key", { path: path.join(".") || "(root)", detail: issue.message }),
    );
  });
  return { settings: defaultSettings, problems };
}

/** The path of the setting that a problem is about, dots between keys; blank for text that is no JSON at all. */
export function pathOf({ params }: Problem): string {
  const path = params?.["path"];
  return typeof path === "string" ? path : "";
}

function refusal(code: "settings-not-json" | "settings-wrong-key", params: Record<string, string>): Problem {
  return { code, params, severity: "fatal" };
}
