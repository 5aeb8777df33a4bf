import { refreshReview } from "./refresh-review";

/** The ribbon's page: no screen, one command. `event.completed` is always called, or Excel shows the button as busy for minutes. */
void Office.onReady().then(() => {
  Office.actions.associate("refreshReview", (event: Office.AddinCommands.Event) => {
    const complete = (): void => event.completed();
    // only the loading of the engine can be refused here: the workbook is as it was, and there is nothing to tell it with
    refreshReview().then(complete, complete);
  });
});
