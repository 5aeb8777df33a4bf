import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the golden files anew from what the code does now. */
export const rebaseline = "npx tsx test/golden/write.ts";

/** Compares a text with its golden file whole; the failure shows the lines that differ and how to re-baseline. */
export function expectGolden(text: string, file: string): void {
  const path = join(__dirname, file);
  const golden = existsSync(path) ? readFileSync(path, "utf8") : "";
  try {
    expect(text.split("\n")).toEqual(golden.split("\n"));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} differs. If it should, re-baseline with: ${rebaseline}\n\n${what}`, {
      cause: error,
    });
  }
}

/** Makes a text the golden one. */
export function writeGolden(text: string, file: string): void {
  writeFileSync(join(__dirname, file), text);
}
