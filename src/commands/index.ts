import { refreshFromRibbon } from "./refresh-review";

/** The ribbon's page: no screen, one command. `event.completed` is always called, or Excel shows the button as busy for minutes. */
void Office.onReady().then(() => {
  Office.actions.associate("refreshReview", (event: Office.AddinCommands.Event) => {
    void refreshFromRibbon().finally(() => event.completed());
  });
});
