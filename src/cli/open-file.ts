import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { en } from "zod/locales";
import { config, type ZodMiniType } from "zod/mini";
import { parseSettings } from "../core/parse-settings";
import type { Settings } from "../core/settings";
import type { OpenedWorkbook } from "../simulator/xlsx/opened-workbook";
import { openWorkbook } from "../simulator/xlsx/open-workbook";
import { XlsxError, type XlsxErrorCode } from "../simulator/xlsx/xlsx-error";
import { CliFailure, fileFailure } from "./cli-failure";
import { otherKind } from "./file-kind";

config(en()); // a wrong value in a file is named in zod's own words, which the pane has no need of

const codes = {
  "not-xlsx": "file-not-xlsx",
  encrypted: "file-encrypted",
  broken: "file-broken",
  "no-sheets": "file-no-sheets",
  "old-format": "file-old-format",
} as const satisfies Record<XlsxErrorCode, string>;

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const isFolder =
      typeof cause === "object" && cause !== null && "code" in cause && cause.code === "EISDIR";
    throw fileFailure(isFolder ? "file-is-folder" : "file-missing", { file }, cause);
  }
}

/** Opens a workbook from disk; anything wrong with the file is a `CliFailure` with its sentence. */
export function openFile(file: string): OpenedWorkbook {
  const bytes = bytesOf(file);
  try {
    return openWorkbook(bytes, basename(file));
  } catch (cause) {
    if (!(cause instanceof XlsxError)) throw cause;
    const code = cause.code === "encrypted" ? undefined : otherKind(bytes);
    throw fileFailure(code ?? codes[cause.code], { file: basename(file) }, cause);
  }
}

/** Reads a settings file; the failure names the path of the first wrong key, the known keys being those of `settings.ts`. */
export function readSettings(file: string): Settings {
  const { settings, problems } = parseSettings(new TextDecoder().decode(bytesOf(file)));
  const [first] = problems;
  if (first) throw new CliFailure(first);
  return settings;
}

/** Reads a JSON file and holds it to its schema; the failure names the path of the first wrong key. */
export function readJson<T>(file: string, schema: ZodMiniType<T>): T {
  const text = new TextDecoder().decode(bytesOf(file));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw fileFailure("file-not-json", { file: basename(file), detail: String(cause) }, cause);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fileFailure("file-not-json", {
    file: basename(file),
    detail: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
  });
}
