import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const cases = JSON.parse(readFileSync(join(__dirname, "fixtures/cases.json"), "utf8")) as { id: number }[];

const sources = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file) && file !== "cases.test.ts")
  .map((file) => readFileSync(join(__dirname, file), "utf8"));
const titled = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/caseTitle\(\s*(\d+)|\(case (\d+)\)/g)].map((match) => Number(match[1] ?? match[2])),
  ),
);

describe("The worked examples of the specification", () => {
  it.each(cases.map(({ id }) => id))("have a test named by id %i", (id) => {
    expect(titled).toContain(id);
  });
});
