import { useId, useState } from "react";
import { say, type Locale } from "../../core/data/locale";
import { problemSentence } from "../../core/problems";
import { useLanguage } from "../pane-context";
import { useMessages, type Message } from "./messages-context";

/**
 * What was said, newest first: the latest in one line (read out when it comes), all of it on request. Nothing of it vanishes by itself;
 * what is so only for the time being stands above it as long as it is so.
 */
export function MessageLog() {
  const { words, locale } = useLanguage();
  const { said, meanwhile } = useMessages();
  const [open, setOpen] = useState(false);
  const list = useId();
  const [latest] = said;
  const [now] = meanwhile;
  return (
    <section aria-label={words.messages.title} className={(latest ?? now) && "messages"}>
      <p role="status" className={now && "meanwhile"}>
        {now && messageText(now, locale)}
      </p>
      <div className={latest && "latest"}>
        <p role="status">{latest && messageText(latest, locale)}</p>
        {latest && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={open}
            aria-controls={list}
            onClick={() => setOpen(!open)}
          >
            {words.messages.count(said.length)}
          </button>
        )}
      </div>
      {latest && open && (
        <ol id={list}>
          {said.map((message, index) => (
            <li key={said.length - index}>{messageText(message, locale)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

function messageText(message: Message, locale: Locale): string {
  return message.kind === "done" ? say(message.text, locale) : problemSentence(message.problem, locale);
}
