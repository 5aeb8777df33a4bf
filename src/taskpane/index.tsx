import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { loadBehindFirstPaint } from "./behind-first-paint";
import { firstLook, officeLook, rememberLook, type Look } from "./first-look";
import { painted } from "./painted";
import { whenOfficeIsReady } from "./when-office-is-ready";

/** The pane's composition root: takes over from the skeleton at once, and from guesses as soon as Office says what is so. */
const root = document.getElementById("root");
if (root) {
  const pane = createRoot(root);
  const show = (look: Look, isReady: boolean): void =>
    flushSync(() => pane.render(<App firstLocale={look.locale} theme={look.theme} isReady={isReady} />));
  show(firstLook(), false);
  const shown = painted();
  void shown.then(loadBehindFirstPaint);
  void Promise.all([whenOfficeIsReady(), shown]).then(() => {
    const look = officeLook();
    rememberLook(look);
    show(look, true);
  });
}
