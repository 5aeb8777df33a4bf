import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedTable } from "../../core/intake/recognition";
import { useLanguage } from "../pane-context";
import { fieldWord } from "../wording/field-words";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "12px",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
  },
  rows: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  table: { width: "100%", borderCollapse: "collapse", marginTop: "8px", fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "left",
    padding: "2px 8px 2px 0",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  sample: { color: tokens.colorNeutralForeground2 },
});

/** One table: what it is, how many rows, which of its columns is which field, with samples. */
export function TableCard({ table }: { table: RecognisedTable }) {
  const styles = useStyles();
  const { words, locale } = useLanguage();
  const mapped = table.columns.filter(({ field }) => field !== null);
  return (
    <article className={styles.card}>
      <h2 className={styles.head}>
        <span>
          {table.kind === "ignored" ? "" : `${words.data.kinds[table.kind]} · `}
          {table.tableName ?? table.sheet}
        </span>
        <span className={styles.rows}>{words.data.rows(table.body.rows)}</span>
      </h2>
      <table className={styles.table}>
        <tbody>
          {mapped.map((column) => (
            <tr key={column.index}>
              <th scope="row" className={styles.cell}>
                {column.header}
              </th>
              <td className={styles.cell}>→ {fieldWord(column.field ?? "", locale)}</td>
              <td className={`${styles.cell} ${styles.sample}`}>
                {column.samples.slice(0, 3).join(locale === "zh-CN" ? "、" : ", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
