import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A folder of open sales data beside the repository, or `undefined` where it is not there. */
export function sharedData(folder: string): string | undefined {
  const path = join(__dirname, "..", "..", "..", "shared", "data", folder);
  return existsSync(path) ? path : undefined;
}

/** `describe` when the data are there; otherwise a skipped block whose title says why. */
export function describeWithData(folder: string, title: string, body: (path: string) => void): void {
  const path = sharedData(folder);
  if (path) describe(title, () => body(path));
  else
    describe.skip(`${title} (skipped: the open data "${folder}" are not beside the repository)`, () =>
      it("needs data", () => {}));
}

function cells(line: string): string[] {
  const found: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;
  while (pattern.lastIndex < line.length) {
    const cell = pattern.exec(line)?.[1] ?? "";
    found.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  }
  return found;
}

/** Rows of a CSV file by header; quoted cells may hold commas, no cell holds a line break. */
export function readCsv(...path: string[]): Record<string, string>[] {
  const text = readFileSync(join(...path), "utf8").replace(/^\uFEFF/, "");
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const headers = cells(head);
  return lines.map((line) => {
    const row = cells(line);
    return Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ""]));
  });
}
