/*
 * What stands where production has Microsoft's script: the npm copy of the Excel client comes before it, and Excel itself is another
 * process, as it is for people: its work is not in the pane's thread, its answers come as text.
 */
import { connect } from "../../src/simulator/client/connect";
import type { ExcelHost } from "../../src/simulator/protocol/excel-host";
import type { RichApiResponse } from "../../src/simulator/protocol/wire";

const nothing = (): void => undefined;

const excel: Pick<ExcelHost, "apiVersion" | "execute" | "onMessages" | "subscribe"> = {
  apiVersion: "1.14",
  execute: async (body, flags) => {
    const response = await fetch(`/excel?flags=${flags}`, { method: "POST", body: body as string });
    return (await response.json()) as RichApiResponse;
  },
  onMessages: () => nothing,
  subscribe: () => nothing,
};

connect(window, excel as ExcelHost, {
  displayLanguage: "zh-CN",
  contentLanguage: "zh-CN",
});
