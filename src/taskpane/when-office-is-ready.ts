/**
 * Settles when the workbook may be touched. Microsoft's script runs after the pane's own, and before the page counts as loaded; where
 * it never arrives, this never settles.
 */
export async function whenOfficeIsReady(): Promise<void> {
  if (!("Office" in window) && document.readyState !== "complete")
    await new Promise((loaded) => addEventListener("DOMContentLoaded", loaded, { once: true }));
  await Office.onReady();
}
