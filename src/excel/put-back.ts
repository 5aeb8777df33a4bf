import { queueFilters } from "./bracket-run";
import { typedContent } from "./merge/text-as-text";
import { strayWords } from "./merge/stray-words";
import { registryKeys, runText, type Registry, type RunMark } from "./registry";
import type { ExcelCall } from "./run-in-excel";
import type { ForeignWord } from "./watch-writes";

/**
 * Puts back what somebody typed while the request that wrote over it was on its way; a word whose place is gone goes into the mark
 * “in progress”, from which the next pass takes it into the block of kept words. Round trips: 1.
 */
export async function putBack(
  call: ExcelCall,
  words: readonly ForeignWord[],
  mark: Omit<RunMark, "version">,
  { written }: Registry,
): Promise<void> {
  const { worksheets, settings } = call.context.workbook;
  const strays = words.flatMap(({ own, read, content, now }) =>
    now ? [] : [strayWords(own, read, content, written.get(own.id) ?? null)],
  );
  settings.add(registryKeys.run, runText({ ...mark, strays: [...(mark.strays ?? []), ...strays] }));
  for (const { own, content, now } of words) {
    if (!now) continue;
    const cell = worksheets.getItem(own.worksheetId).getRangeByIndexes(now.row, now.column, 1, 1);
    cell.formulas = [[typedContent(content)]];
  }
  new Set(words.map(({ own }) => own)).forEach((own) =>
    own.tables.forEach((table) => queueFilters(call, own, table)),
  );
  await call.sync();
}
