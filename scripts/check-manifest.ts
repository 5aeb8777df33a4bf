import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { childAt } from "../src/simulator/xlsx/package/xml-query";
import { parseXml, type XmlElement } from "../src/simulator/xlsx/package/xml-tree";
import { commandRules } from "./manifest/command-rules";
import { identityRules } from "./manifest/identity-rules";
import { fault, type ManifestFault, type ManifestRule } from "./manifest/manifest-fault";
import { orderRules } from "./manifest/order-rules";
import { resourceRules } from "./manifest/resource-rules";
import { textRules } from "./manifest/text-rules";
import { urlRules } from "./manifest/url-rules";

export type { ManifestFault } from "./manifest/manifest-fault";

const RULES: readonly ManifestRule[] = [
  orderRules,
  identityRules,
  textRules,
  urlRules,
  resourceRules,
  commandRules,
];

/**
 * Everything that is wrong with an add-in-only manifest for production; Microsoft's own validator needs their service, this does not.
 * `files` holds what is served, by path below the base address, and the sources in which ribbon functions are named.
 */
export function checkManifest(xml: string, files: ReadonlyMap<string, Uint8Array>): ManifestFault[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (cause) {
    return [fault("xml", "manifest", String(cause))];
  }
  if (root.name !== "OfficeApp") return [fault("xml", root, "the root must be OfficeApp")];
  const page = childAt(root, "DefaultSettings", "SourceLocation")?.attributes.get("DefaultValue") ?? "";
  const origin = URL.canParse(page) ? new URL(page).origin : "";
  return RULES.flatMap((rule) => rule({ root, files, origin }));
}

/** What the build serves of this repository, and the ribbon's source. */
export function servedFiles(folder: string): Map<string, Uint8Array> {
  const read = (file: string) => readFileSync(path.join(folder, file));
  const icons = readdirSync(path.join(folder, "assets/icons")).map((name) => `assets/icons/${name}`);
  return new Map<string, Uint8Array>([
    ...icons.map((icon): [string, Uint8Array] => [icon, read(icon)]),
    ["taskpane.html", read("src/taskpane/taskpane.html")],
    ["commands.html", read("src/commands/commands.html")],
    ["src/commands/index.ts", read("src/commands/index.ts")],
  ]);
}

if (require.main === module) {
  const folder = path.resolve(__dirname, "..");
  const file = process.argv[2] ?? path.join(folder, "manifest.xml");
  const faults = checkManifest(readFileSync(file, "utf8"), servedFiles(folder));
  for (const { code, where, message } of faults) console.error(`${code}  ${where}: ${message}`);
  console.log(
    faults.length === 0
      ? `${path.basename(file)} is sound`
      : `${faults.length} faults in ${path.basename(file)}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
