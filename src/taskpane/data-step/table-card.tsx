import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { isoDate } from "../../core/data/day";
import { dataSetKinds } from "../../core/data/fields";
import type { TableAccount } from "../../core/data/source-report";
import { cellAddress } from "../../core/intake/cell-address";
import { possibleKinds } from "../../core/intake/mappable-fields";
import type { RecognisedTable } from "../../core/intake/recognition";
import { useLanguage } from "../pane-context";
import { dataWordsFor } from "../wording/data-words-for";
import type { Correct } from "./correct";
import { Disclosure } from "./disclosure";
import { GoToButton } from "./go-to-button";
import { MappingEditor } from "./mapping-editor";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
  },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: "anywhere",
  },
  kind: { width: "136px", flexShrink: 0 },
  lines: {
    marginTop: "4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  end: { display: "flex", justifyContent: "flex-end" },
});

interface Props {
  table: RecognisedTable;
  tables: readonly RecognisedTable[];
  /** How its rows were read, once that is known. */
  account: TableAccount | undefined;
  isBusy: boolean;
  onCorrect: Correct;
}

/** One table: what it holds, where it stands, what became of its rows, and which column is used as what. */
export function TableCard({ table, tables, account, isBusy, onCorrect }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const name = table.tableName ?? table.sheet;
  const columns = table.columns.filter(({ field, wide, split }) => field !== null || wide || split).length;
  const from = cellAddress(table.header.column, table.header.row + 1);
  const goTo = <GoToButton sheet={table.sheet} address={from} label={words.goTo(from)} />;
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <KindSelect table={table} tables={tables} isBusy={isBusy} onCorrect={onCorrect} />
      </div>
      <div className={styles.lines}>
        {factLines(table, account, words).map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </div>
      {table.kind === "ignored" ? (
        <div className={styles.end}>{goTo}</div>
      ) : (
        <Disclosure open={words.openMapping(columns)} close={words.closeMapping} beside={goTo}>
          <MappingEditor table={table} isBusy={isBusy} onCorrect={onCorrect} />
        </Disclosure>
      )}
    </article>
  );
}

function KindSelect({ table, tables, isBusy, onCorrect }: Omit<Props, "account">) {
  const styles = useStyles();
  const { locale, words: pane } = useLanguage();
  return (
    <Select
      className={styles.kind}
      aria-label={dataWordsFor(locale).kindOf(table.tableName ?? table.sheet)}
      disabled={isBusy}
      value={table.kind}
      onChange={(_, { value }) =>
        onCorrect({
          about: "kind",
          tableId: table.id,
          kind: dataSetKinds.find((kind) => kind === value) ?? "ignored",
        })
      }
    >
      {possibleKinds(table, tables).map((kind) => (
        <option key={kind} value={kind}>
          {pane.data.kinds[kind]}
        </option>
      ))}
    </Select>
  );
}

/** Where the table stands, what became of its rows, and the days that it covers. */
function factLines(
  table: RecognisedTable,
  account: TableAccount | undefined,
  words: ReturnType<typeof dataWordsFor>,
): string[] {
  const { body } = table;
  const rows = account
    ? words.account(account.rowsRead, account.rowsUsed, account.rowsLeftOut)
    : words.rows(body.rows);
  return [
    ...(table.tableName === undefined || table.tableName === table.sheet ? [] : [table.sheet]),
    ...(table.twinOf === undefined ? [] : [words.secondReading(table.tableName ?? table.sheet)]),
    table.hiddenRows > 0 ? `${rows} · ${words.hidden(table.hiddenRows)}` : rows,
    ...(account?.days ? [words.days(isoDate(account.days.first), isoDate(account.days.last))] : []),
  ];
}
