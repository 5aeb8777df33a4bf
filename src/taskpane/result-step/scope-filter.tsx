import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { DimensionId } from "../../core/data/fields";
import { say } from "../../core/data/locale";
import { memberLabel } from "../../core/review/member-label";
import { dimensionWords } from "../../core/sheets/wording";
import { useLanguage } from "../pane-context";
import { useWords } from "../use-words";
import type { ChosenScope } from "./scopes";
import { resultWords } from "./words";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "12px 0" },
  part: { flex: "1 1 112px", minWidth: 0 },
});

interface Props {
  scopes: ReadonlyMap<DimensionId, readonly (string | null)[]>;
  chosen: ChosenScope | null;
  onChoose: (chosen: ChosenScope | null) => void;
}

/** Chooses whose figures are shown: a dimension, then one of its members. */
export function ScopeFilter({ scopes, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const words = useWords(resultWords);
  const members = (chosen && scopes.get(chosen.dimension)) ?? [];
  const firstOf = (dimension: DimensionId): ChosenScope => ({
    dimension,
    member: scopes.get(dimension)?.[0] ?? null,
  });
  return (
    <div className={styles.filter}>
      <Field label={words.scope} className={styles.part}>
        <Select
          value={chosen?.dimension ?? ""}
          onChange={(_, { value }) => onChoose(value === "" ? null : firstOf(value as DimensionId))}
        >
          <option value="">{words.whole}</option>
          {[...scopes.keys()].map((dimension) => (
            <option key={dimension} value={dimension}>
              {say(dimensionWords[dimension], locale)}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && (
        <Field label={words.member} className={styles.part}>
          <Select
            value={String(members.indexOf(chosen.member))}
            onChange={(_, { value }) =>
              onChoose({ dimension: chosen.dimension, member: members[Number(value)] ?? null })
            }
          >
            {members.map((member, index) => (
              <option key={member ?? ""} value={index}>
                {say(memberLabel(chosen.dimension, member), locale)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
