import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";

/** Something in the manifest that Office or its store would refuse, or that would not work. */
export interface ManifestFault {
  code: string;
  /** Element that it is about, with its id where it has one. */
  where: string;
  message: string;
}

/** What every rule looks at. */
export interface ManifestContext {
  root: XmlElement;
  /** Files that are served, by path below the base address; sources (`.ts`) are looked through for function names. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Origin of the task pane's page. */
  origin: string;
}

export type ManifestRule = (context: ManifestContext) => ManifestFault[];

export const fault = (code: string, element: XmlElement | string, message: string): ManifestFault => ({
  code,
  where: typeof element === "string" ? element : nameOf(element),
  message,
});

function nameOf({ name, attributes }: XmlElement): string {
  const id = attributes.get("id") ?? attributes.get("resid");
  return id === undefined ? name : `${name} ${id}`;
}
