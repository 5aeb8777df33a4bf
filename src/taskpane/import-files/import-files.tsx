import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FileToImport } from "../../app/import-workbooks";
import { problemSentence, type Problem } from "../../core/problems";
import { useMessages } from "../messages/messages-context";
import { useLanguage } from "../pane-context";
import { useStepStyles } from "../step-styles";
import { useEngine } from "../use-engine";
import { useWords } from "../use-words";
import { importWords } from "./words";

const useStyles = makeStyles({
  part: { margin: "16px 0" },
  hint: { margin: "4px 0 0" },
  problem: { margin: "4px 0 0", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

interface Props {
  isBusy: boolean;
  /** Looks at the workbook again, once sheets have come in. */
  onImported: () => void;
}

/** Picks workbooks from disk and brings their sheets into this one (IN7); why a file was refused stands below the button. */
export function ImportFiles({ isBusy, onImported }: Props) {
  const styles = useStyles();
  const shared = useStepStyles();
  const { locale } = useLanguage();
  const words = useWords(importWords);
  const { say } = useMessages();
  const { busy, attempt } = useEngine();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const bringIn = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    const imported = await attempt(({ importWorkbooks }, hooks) =>
      importWorkbooks(files.map(toImport), (done) => setProgress(words.busy(done + 1, files.length)), hooks),
    );
    setProgress(null);
    if (!imported) return;
    setProblems(imported.problems);
    if (imported.sheets.length === 0) return;
    say({ kind: "done", text: words.done(imported.sheets) });
    onImported();
  };
  return (
    <div className={styles.part}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-testid="import-files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // the same file may be picked again
          if (files.length > 0) void bringIn(files);
        }}
      />
      <Button disabled={isBusy || busy} onClick={() => input.current?.click()}>
        {words.pick}
      </Button>
      <p className={`${styles.hint} ${shared.small}`} role="status">
        {progress ?? words.hint}
      </p>
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} role="alert" className={styles.problem}>
          {problemSentence(problem, locale)}
        </p>
      ))}
    </div>
  );
}

const toImport = (file: File): FileToImport => ({ name: file.name, base64: () => base64Of(file) });

/** The file as Excel's call wants it; rejects when the browser cannot read it. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
