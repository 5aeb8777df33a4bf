import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { ExcelHost } from "../../src/simulator/protocol/excel-host";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

export interface PaneSite {
  origin: string;
  /** The Excel that answers from now on. */
  open: (host: ExcelHost) => void;
  close: () => void;
}

/** Serves the built pane gzipped, as a web server would, and Excel's answers under `/excel`. */
export async function servePane(dist: string): Promise<PaneSite> {
  const files = new Map(
    readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(join(dist, file)).isFile())
      .map((file) => [`/${file}`, gzipSync(readFileSync(join(dist, file)), { level: 9 })]),
  );
  let excel: ExcelHost | undefined;
  const answer = async (url: URL, body: string, response: ServerResponse): Promise<void> => {
    if (url.pathname === "/excel" && excel) {
      const text = JSON.stringify(await excel.execute(body, Number(url.searchParams.get("flags"))));
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(text);
      return;
    }
    const file = files.get(url.pathname);
    const type = types[extname(url.pathname)];
    if (!file || !type) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(file);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://localhost");
      void answer(url, Buffer.concat(chunks).toString("utf8"), response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    open: (host) => (excel = host),
    close: () => server.close(),
  };
}
