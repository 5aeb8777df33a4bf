import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const PRODUCTION = "https://fupan.example";
const DEVELOPMENT = "https://localhost:3000";
/** Settings belong to the id: trying things out must not touch those of the add-in proper. */
const ID = "d1f6a0b2-4c37-4b8e-9a50-6e2b7f8c9d01";

/** The manifest for the development server: its address, an id of its own, a name that says so. */
export function devManifest(xml: string): string {
  return xml
    .replace(/<!--[^]*?-->/, "<!-- Made from manifest.xml: npx tsx scripts/make-dev-manifest.ts -->")
    .replace(/<Id>[^<]*/, `<Id>${ID}`)
    .replace('<DisplayName DefaultValue="', '<DisplayName DefaultValue="[dev] ')
    .replaceAll(PRODUCTION, DEVELOPMENT);
}

if (require.main === module) {
  const folder = path.resolve(__dirname, "..");
  const xml = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  writeFileSync(path.join(folder, "manifest.dev.xml"), devManifest(xml));
}
