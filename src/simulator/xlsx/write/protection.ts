import type { SheetModel } from "../../model/workbook";
import { fingerprint } from "../origins";
import { serializeXml, type XmlElement } from "../package/xml-tree";
import { PROTECTION_OPTIONS, readProtection, UNKNOWN_PASSWORD } from "../read/protection";
import { tag } from "./xml-build";

/** `sheetProtection`; as the file had it when nothing about it changed. */
export function writeProtection({ protection }: SheetModel, before: XmlElement | undefined): string {
  if (before && fingerprint([readProtection(before)]) === fingerprint([protection]))
    return serializeXml(before);
  if (!protection) return "";
  const attributes: Record<string, number | undefined> = {};
  for (const [option, attribute, forbidden] of PROTECTION_OPTIONS) {
    const allowed = protection.options[option];
    const locked = typeof allowed === "boolean" ? !allowed : forbidden;
    if (locked !== forbidden) attributes[attribute] = locked ? 1 : 0;
  }
  const mode = protection.options["selectionMode"];
  const { password } = protection;
  return tag("sheetProtection", {
    password: password && password !== UNKNOWN_PASSWORD ? legacyHash(password) : undefined,
    sheet: true,
    ...attributes,
    // Unlike the others these two are allowed in a file unless it says otherwise; Office.js forbids them unless told otherwise.
    objects: protection.options["allowEditObjects"] === true ? undefined : 1,
    scenarios: protection.options["allowEditScenarios"] === true ? undefined : 1,
    selectLockedCells: mode === "None" || mode === "Unlocked" ? 1 : undefined,
    selectUnlockedCells: mode === "None" ? 1 : undefined,
  });
}

/** The 16-bit hash of ECMA-376 part 4, 14.7.1: it deters, it does not protect. */
function legacyHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
