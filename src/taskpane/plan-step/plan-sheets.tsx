import { Button } from "@fluentui/react-components";
import type { ReviewDone } from "../../app/review-workbook";
import { sheetName } from "../../core/sheets/sheet-names";
import type { SheetId } from "../../core/sheets/sheet-plan";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { planWords } from "./words";

/** The way to the plan's sheets, and which of those asked for could not be filled. */
export function PlanSheets({ asked, outcome }: { asked: readonly SheetId[]; outcome: ReviewDone }) {
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(planWords);
  const { attempt } = useEngine();
  const written = outcome.sheets.filter(({ id }) => asked.includes(id));
  const missing = asked.filter((id) => !written.some((sheet) => sheet.id === id));
  return (
    <>
      <h2 className={shared.heading}>{words.written}</h2>
      <div className={shared.row}>
        {written.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            aria-label={words.open(name)}
            onClick={() => void attempt(({ goToSheet }, hooks) => goToSheet(id, hooks))}
          >
            {name}
          </Button>
        ))}
      </div>
      {missing.length > 0 && (
        <p>
          {words.notWritten(
            missing.map((id) => sheetName(id, locale)).join(locale === "zh-CN" ? "、" : ", "),
          )}
        </p>
      )}
    </>
  );
}
