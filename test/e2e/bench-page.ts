import type { Browser, Frame, FrameLocator, Page } from "playwright-core";

declare global {
  interface Window {
    clicksInPane?: number;
  }
}

export interface BenchOptions {
  file?: string;
  lang?: "zh-CN" | "en-US";
  theme?: "light" | "dark";
  pane?: number;
  forcedColors?: boolean;
  /** Time can be moved on by hand (`page.clock`). */
  clock?: boolean;
}

/** One workbench page: the pane's frame, the grid's workbook, and everything the browser complained about. */
export class BenchPage {
  readonly complaints: string[] = [];
  readonly foreignRequests: string[] = [];

  private constructor(
    readonly page: Page,
    origin: string,
  ) {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
        this.foreignRequests.push(request.url());
    });
  }

  static async open(browser: Browser, origin: string, options: BenchOptions = {}): Promise<BenchPage> {
    const page = await browser.newPage({
      viewport: { width: 1180, height: 760 },
      colorScheme: options.theme ?? "light",
      ...(options.forcedColors ? { forcedColors: "active" as const } : {}),
    });
    const bench = new BenchPage(page, origin);
    await page.addInitScript("globalThis.__name = (each) => each"); // what tsx puts around functions handed to the page
    if (options.clock) await page.clock.install();
    await page.addInitScript(() => {
      if (location.pathname.endsWith("taskpane.html"))
        addEventListener(
          "click",
          () => (window.top!.clicksInPane = (window.top!.clicksInPane ?? 0) + 1),
          true,
        );
    });
    const query = new URLSearchParams({
      lang: options.lang ?? "zh-CN",
      pane: String(options.pane ?? 360),
      theme: options.theme ?? "light",
    });
    if (options.file) query.set("file", options.file);
    await page.goto(`${origin}/workbench.html?${query.toString()}`);
    return bench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe.bench-pane");
  }

  /** The pane's own window. */
  frame(): Frame {
    const frame = this.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (!frame) throw new Error("the pane is not there");
    return frame;
  }

  /** Closes the pane and opens it again, as the next session does. */
  async reopenPane(): Promise<void> {
    await this.frame().evaluate(() => location.reload());
    await this.page.waitForTimeout(300);
  }

  /** Clicks a button of the pane as soon as it appears, from within the page: a run may be over before a click from outside arrives. */
  async clickOnceThere(text: string): Promise<void> {
    await this.frame().evaluate(`new MutationObserver((_, observer) => {
      const button = [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === ${JSON.stringify(text)});
      if (!button) return;
      observer.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true })`);
  }

  /** How often a person has clicked in the pane so far. */
  clicks(): Promise<number> {
    return this.page.evaluate(() => window.clicksInPane ?? 0);
  }

  /** Names of the visible sheets. */
  sheets(): Promise<string[]> {
    return this.page.locator(".bench-tabs button").allTextContents();
  }

  /** What the workbook holds in a cell of a sheet, found by what stands in the cell's row and its column's header. */
  cell(sheet: string, rowText: string, header: string): Promise<string> {
    return this.page.evaluate(findCell, { sheet, rowText, header }).then(({ value }) => value);
  }

  /** Types into such a cell as a person would. */
  async type(sheet: string, rowText: string, header: string, text: string): Promise<void> {
    const place = await this.page.evaluate(findCell, { sheet, rowText, header });
    await this.page.evaluate(({ id, row, column, words }) => window.fupanHost?.type(id, row, column, words), {
      ...place,
      words: text,
    });
  }

  /** Types into the cell that stands so many rows below a column's header. */
  async typeAt(sheet: string, header: string, below: number, text: string): Promise<void> {
    await this.page.evaluate(
      ({ name, title, rows, words }) => {
        const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
        for (const [row, { cells }] of model?.rows ?? []) {
          const column = cells.findIndex((cell) => cell?.value === title);
          if (column >= 0 && model) return window.fupanHost?.type(model.id, row + rows, column, words);
        }
        throw new Error(`no column ${title} on ${name}`);
      },
      { name: sheet, title: header, rows: below, words: text },
    );
  }

  /** Puts the cursor on such a cell. */
  async select(sheet: string, rowText: string, header: string): Promise<void> {
    const place = await this.page.evaluate(findCell, { sheet, rowText, header });
    await this.page.evaluate(
      ({ id, row, column }) =>
        window.fupanHost?.select(id, [{ top: row, left: column, bottom: row, right: column }]),
      place,
    );
  }

  /** What stands below a column's header, as text. */
  column(sheet: string, header: string): Promise<string[]> {
    return this.page.evaluate(
      ({ name, title }) => {
        const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
        const rows = [...(model?.rows ?? [])].sort(([a], [b]) => a - b);
        const from = rows.findIndex(([, { cells }]) => cells.some((cell) => cell?.value === title));
        const at = rows[from]?.[1].cells.findIndex((cell) => cell?.value === title) ?? -1;
        const below = rows.slice(from + 1).map(([, { cells }]) => cells[at]?.value ?? "");
        return below.map((value) => (typeof value === "object" ? "" : String(value)));
      },
      { name: sheet, title: header },
    );
  }

  /** The first two cells of the row that holds a text: what the row is about. */
  rowOf(sheet: string, text: string): Promise<string[]> {
    return this.page.evaluate(
      ({ name, sought }) => {
        const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
        const row = [...(model?.rows.values() ?? [])].find(({ cells }) =>
          cells.some((cell) => cell?.value === sought),
        );
        return (row?.cells.slice(0, 2) ?? []).map((cell) => JSON.stringify(cell?.value ?? null));
      },
      { name: sheet, sought: text },
    );
  }

  /** Every number of a sheet's cells. */
  numbers(sheet: string): Promise<number[]> {
    return this.page.evaluate((name) => {
      const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
      const cells = [...(model?.rows.values() ?? [])].flatMap((row) => row.cells);
      return cells.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []));
    }, sheet);
  }

  /** Every text of a sheet's cells. */
  texts(sheet: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      const model = window.fupanHost?.model.sheets.find((candidate) => candidate.name === name);
      const cells = [...(model?.rows.values() ?? [])].flatMap((row) => row.cells);
      return cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []));
    }, sheet);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs in the page: it sees nothing but its argument. */
function findCell({ sheet, rowText, header }: { sheet: string; rowText: string; header: string }): {
  id: string;
  row: number;
  column: number;
  value: string;
} {
  const model = window.fupanHost?.model.sheets.find(({ name }) => name === sheet);
  if (!model) throw new Error(`no sheet ${sheet}`);
  let headerRow = -1;
  let column = -1;
  for (const [row, { cells }] of model.rows) {
    const at = cells.findIndex((cell) => cell?.value === header);
    if (at >= 0 && headerRow < 0) [headerRow, column] = [row, at];
  }
  for (const [row, { cells }] of model.rows) {
    if (row > headerRow && cells.some((cell) => cell?.value === rowText)) {
      const value = cells[column]?.value;
      return { id: model.id, row, column, value: typeof value === "object" ? "" : String(value ?? "") };
    }
  }
  throw new Error(`no row ${rowText} under ${header} on ${sheet}`);
}
