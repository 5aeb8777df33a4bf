import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A worked example of the specification: what is given in words, what is expected in numbers. */
export interface WorkedCase {
  id: number;
  cap: string;
  given: string;
  expect: Record<string, unknown>;
}

const cases = JSON.parse(
  readFileSync(join(__dirname, "..", "fixtures", "cases.json"), "utf8"),
) as WorkedCase[];

/** The worked example of an id; throws when there is none, so that a test cannot pass on a missing case. */
export function workedCase(id: number): WorkedCase {
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

/** A number that a case expects. */
export function expectedNumber(id: number, key: string): number {
  const value = workedCase(id).expect[key];
  if (typeof value !== "number") throw new Error(`case ${id} expects no number ${key}`);
  return value;
}

/** Title of a test about a case, so that it is found by its id. */
export function caseTitle(id: number, sentence: string): string {
  return `case ${id}: ${sentence}`;
}
