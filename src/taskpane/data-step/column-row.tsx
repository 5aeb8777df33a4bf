import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { hasUnit, mappableFields } from "../../core/intake/mappable-fields";
import type { RecognisedColumn, RecognisedTable } from "../../core/intake/recognition";
import { useLanguage } from "../pane-context";
import type { Sureness } from "../wording/data-words";
import { dataWordsFor } from "../wording/data-words-for";
import { fieldWord } from "../wording/field-words";
import type { Correct } from "./correct";

const useStyles = makeStyles({
  row: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  header: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  sure: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  samples: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  controls: { display: "flex", gap: "8px", marginTop: "4px" },
  field: { flexGrow: 1, flexBasis: "0", minWidth: 0 },
  unit: { width: "108px", flexShrink: 0 },
});

/** Factors that people state amounts in. */
const unitFactors = [1, 1_000, 10_000, 1_000_000, 100_000_000];

const surenessOf = (confidence: number): Sureness =>
  confidence >= 0.9 ? "sure" : confidence >= 0.75 ? "likely" : "unsure";

/** One column of the user's table: its header, samples, the field and unit it is read as, and how sure that is. */
export function ColumnRow({
  table,
  column,
  isBusy,
  onCorrect,
}: {
  table: RecognisedTable;
  column: RecognisedColumn;
  isBusy: boolean;
  onCorrect: Correct;
}) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  const { header, field, index, samples } = column;
  const sureness = surenessOf(column.confidence);
  const fields = mappableFields(table.kind);
  const offered = field !== null && !fields.includes(field) ? [field, ...fields] : fields;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.header}>{header}</span>
        {field !== null && (
          <span className={sureness === "unsure" ? styles.unsure : styles.sure}>
            {words.sureness[sureness]}
          </span>
        )}
      </div>
      {samples.length > 0 && (
        <div className={styles.samples}>
          {words.samples} {samples.slice(0, 3).join(" · ")}
        </div>
      )}
      {column.recomputed && <div className={styles.samples}>{words.recomputed}</div>}
      {column.split && (
        <div className={styles.samples}>
          {words.split(column.split.fields.map((id) => fieldWord(id, locale)).join(" · "))}
        </div>
      )}
      <div className={styles.controls}>
        <Select
          className={styles.field}
          aria-label={words.fieldOf(header)}
          disabled={isBusy}
          value={field ?? ""}
          onChange={(_, { value }) =>
            onCorrect({
              about: "field",
              tableId: table.id,
              column: index,
              field: value === "" ? null : value,
            })
          }
        >
          <option value="">{words.unused}</option>
          {offered.map((id) => (
            <option key={id} value={id}>
              {fieldWord(id, locale)}
            </option>
          ))}
        </Select>
        {hasUnit(table.kind, field) && (
          <Select
            className={styles.unit}
            aria-label={words.unitOf(header)}
            disabled={isBusy}
            value={String(column.unit)}
            onChange={(_, { value }) =>
              onCorrect({ about: "unit", tableId: table.id, column: index, unit: Number(value) })
            }
          >
            {[...new Set([...unitFactors, column.unit])].map((factor) => (
              <option key={factor} value={String(factor)}>
                {words.unit(factor)}
              </option>
            ))}
          </Select>
        )}
      </div>
    </li>
  );
}
