import type { Page } from "playwright-core";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Puts a script where the pane's page asks for Microsoft's. */
export async function officeScript(page: Page, body: string): Promise<void> {
  await page.route(officeJs, (route) =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body }),
  );
}
