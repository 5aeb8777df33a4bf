import { queueFilters } from "./bracket-run";
import { isBlank } from "./merge/cell-content";
import { typedContent } from "./merge/text-as-text";
import { strayWords } from "./merge/stray-words";
import { registryKeys, runText, type Registry, type RunMark } from "./registry";
import type { ExcelCall } from "./run-in-excel";
import type { ForeignWord } from "./watch-writes";

/** What a run wrote over that is not its own, the run's mark, and the registry by which it wrote. */
export interface LeftOver {
  words: readonly ForeignWord[];
  mark: Omit<RunMark, "version">;
  registry: Registry;
}

/**
 * Puts back what somebody typed, or what stood in rows that somebody sorted, while the request that wrote over it was on its way; a
 * word whose place is gone, or cannot be told because rows have moved again (`inPlace` false), goes into the mark “in progress”, from
 * which the next pass takes it back into its row or into the block of kept words. Round trips: 1.
 */
export async function putBack(
  call: ExcelCall,
  { words, mark, registry: { written } }: LeftOver,
  inPlace = true,
): Promise<void> {
  const { worksheets, settings } = call.context.workbook;
  const strays = words.flatMap(({ own, place, content, now }) =>
    (now && inPlace) || isBlank(content)
      ? []
      : (strayWords(own, place, content, written.get(own.id) ?? null) ?? []),
  );
  settings.add(registryKeys.run, runText({ ...mark, strays: [...(mark.strays ?? []), ...strays] }));
  for (const { own, content, now } of words) {
    if (!now || !inPlace) continue;
    const cell = worksheets.getItem(own.worksheetId).getRangeByIndexes(now.row, now.column, 1, 1);
    cell.formulas = [[typedContent(content)]];
  }
  new Set(words.map(({ own }) => own)).forEach((own) =>
    own.tables.forEach((table) => queueFilters(call, own, table)),
  );
  await call.sync();
}
