import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedColumn, RecognisedTable } from "../../core/intake/recognition";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import { fieldWord } from "../wording/field-words";
import { ColumnRow } from "./column-row";
import type { Correct } from "./correct";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  wide: { margin: "8px 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Every column of a table and what it is used as; columns that are not used wait behind a button. */
export function MappingEditor({
  table,
  isBusy,
  onCorrect,
}: {
  table: RecognisedTable;
  isBusy: boolean;
  onCorrect: Correct;
}) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const wide = table.columns.filter((column) => column.wide);
  const single = table.columns.filter((column) => !column.wide);
  const isUsed = ({ field, split }: RecognisedColumn): boolean => field !== null || split !== undefined;
  const list = (columns: readonly RecognisedColumn[]) => (
    <ul className={styles.list}>
      {columns.map((column) => (
        <ColumnRow key={column.index} table={table} column={column} isBusy={isBusy} onCorrect={onCorrect} />
      ))}
    </ul>
  );
  const unused = single.filter((column) => !isUsed(column));
  return (
    <>
      {list(single.filter(isUsed))}
      {wide.length > 0 && (
        <p className={styles.wide}>
          {words.wide(
            wide.length,
            wide[0]?.header ?? "",
            wide.at(-1)?.header ?? "",
            fieldWord(table.wideValue?.field ?? "amount", locale),
          )}
        </p>
      )}
      {unused.length > 0 && (
        <Disclosure open={words.unusedColumns(unused.length)} close={words.unusedColumns(unused.length)}>
          {list(unused)}
        </Disclosure>
      )}
    </>
  );
}
