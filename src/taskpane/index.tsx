import { createRoot } from "react-dom/client";
import { App } from "./app";
import { rememberedLocale } from "./language-memory";
import { officeLocale, officeTheme } from "./office-context";

/** The pane's composition root: waits for Office, then takes over from the skeleton. */
void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(<App firstLocale={rememberedLocale() ?? officeLocale()} theme={officeTheme()} />);
});
