import type { JoinAccount } from "../../core/data/source-report";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { dataWordsFor } from "../wording/data-words-for";
import { fieldWord } from "../wording/field-words";
import type { Correct } from "./correct";
import { ListRow, RowList } from "./list-row";

interface Props {
  joins: readonly JoinAccount[];
  isBusy: boolean;
  onCorrect: Correct;
}

/** How tables were joined: which columns, how many keys were found, what that brought; each can be refused. */
export function JoinList({ joins, isBusy, onCorrect }: Props) {
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = dataWordsFor(locale);
  return (
    <RowList>
      {joins.map(({ from, to, keysFound, keysTotal, fields }) => {
        const names = [`${from.sheet} ${from.header}`, `${to.sheet} ${to.header}`] as const;
        const join = {
          from: { sheet: from.sheet, header: from.header },
          to: { sheet: to.sheet, header: to.header },
          accepted: false,
        };
        return (
          <ListRow
            key={names.join(">")}
            deed={words.joinStop}
            what={names.join(" → ")}
            isBusy={isBusy}
            onPress={() => onCorrect({ about: "join", join })}
          >
            {words.join(...names, keysFound, keysTotal)}
            {fields.length > 0 && (
              <div className={shared.small}>
                {words.joinBrings(fields.map((field) => fieldWord(field, locale)).join(" · "))}
              </div>
            )}
          </ListRow>
        );
      })}
    </RowList>
  );
}
