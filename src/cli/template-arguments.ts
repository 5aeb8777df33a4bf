import { parseArgs } from "node:util";
import type { Locale } from "../core/data/locale";
import type { TemplateKind } from "../core/templates/template";
import { isTemplateKind, templateKinds } from "../core/templates/templates";
import { UsageError } from "./parse-arguments";

export interface TemplateOptions {
  kind: TemplateKind;
  out: string;
  locale: Locale;
}

const flags = {
  template: { type: "string" },
  out: { type: "string" },
  locale: { type: "string" },
} as const;

/** `--template orders [--out file.xlsx] [--locale en-US]`, or `null` when no template is asked for. Throws a UsageError. */
export function parseTemplateArguments(argv: readonly string[]): TemplateOptions | null {
  if (!argv.some((word) => word === "--template" || word.startsWith("--template="))) return null;
  const { template = "", out, locale = "zh-CN" } = parse(argv);
  if (!isTemplateKind(template))
    throw new UsageError(`--template knows no “${template}”. It knows: ${templateKinds.join(", ")}.`);
  if (locale !== "zh-CN" && locale !== "en-US")
    throw new UsageError(`--locale is zh-CN or en-US, not “${locale}”.`);
  return { kind: template, out: out ?? `${template}-template.xlsx`, locale };
}

function parse(argv: readonly string[]): { template?: string; out?: string; locale?: string } {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
