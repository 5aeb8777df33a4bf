/*
 * What stands where production has Microsoft's script: the npm copy of the Excel client comes before it, and Excel itself is another
 * process, as it is for people: its work is not in the pane's thread, its answers come as text. Requests are handed over as a message,
 * as Excel on the web takes them: putting them into bytes for the network is no work of the pane's thread.
 */
import { connect } from "../../src/simulator/client/connect";
import type { ExcelHost } from "../../src/simulator/protocol/excel-host";
import type { RichApiResponse } from "../../src/simulator/protocol/wire";

const nothing = (): void => undefined;

const carrier = new Worker(
  URL.createObjectURL(
    new Blob([
      `onmessage = async ({ data: { url, body }, ports: [port] }) =>
        port.postMessage(await (await fetch(url, { method: "POST", body })).text());`,
    ]),
  ),
);

/** The text that Excel answers to a request. */
function carry(url: string, body: string): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => {
      port1.close();
      resolve(data);
    };
    carrier.postMessage({ url, body }, [port2]);
  });
}

const excel: Pick<ExcelHost, "apiVersion" | "execute" | "onMessages" | "subscribe"> = {
  apiVersion: "1.14",
  execute: async (body, flags) =>
    JSON.parse(await carry(`${location.origin}/excel?flags=${flags}`, body as string)) as RichApiResponse,
  onMessages: () => nothing,
  subscribe: () => nothing,
};

connect(window, excel as ExcelHost, {
  displayLanguage: "zh-CN",
  contentLanguage: "zh-CN",
});
