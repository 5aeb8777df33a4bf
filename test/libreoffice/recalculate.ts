import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** LibreOffice trusts stored values unless its profile says otherwise; 0 = always recalculate on load. */
const recalculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in headless LibreOffice with every formula calculated anew, and returns it as saved from there. */
export function recalculateInLibreOffice(file: string): Uint8Array {
  const work = mkdtempSync(join(tmpdir(), "fupan-lo-"));
  try {
    mkdirSync(join(work, "profile", "user"), { recursive: true });
    writeFileSync(join(work, "profile", "user", "registrymodifications.xcu"), recalculateAlways);
    const soffice = process.env["SOFFICE"] ?? "soffice";
    const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
    execFileSync(
      soffice,
      [profile, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", join(work, "out"), file],
      {
        timeout: 300_000,
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    return readFileSync(join(work, "out", basename(file)));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
