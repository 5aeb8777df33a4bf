// Sideloads the add-in into Excel where Excel is (Windows, Mac), and says so where it is not.
import { spawnSync } from "node:child_process";

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    `There is no desktop Excel on ${process.platform}, so the add-in cannot be sideloaded here.\n` +
      "Try the same pane beside a spreadsheet in any browser: npm run workbench",
  );
  process.exit(1);
}
const run = (command, args) =>
  spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
// A certificate that Excel trusts, the manifest for localhost, then Excel with the add-in beside a running server.
const failed =
  run("npx", ["office-addin-dev-certs", "install"]) || run("npx", ["tsx", "scripts/make-dev-manifest.ts"]);
const server = '"npx webpack serve --mode development --env excel"';
process.exit(
  failed ||
    run("npx", [
      "office-addin-debugging",
      "start",
      "manifest.dev.xml",
      "--dev-server",
      server,
      "--dev-server-port",
      "3000",
    ]),
);
