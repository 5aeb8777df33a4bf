import { ADD_IN_ID, WEB_EXTENSION_NAMESPACE, webExtensions } from "../add-in-settings";
import { setContentType } from "../package/content-types";
import type { PartPackage } from "../package/part-package";
import { addRelationship, OFFICE_RELATIONSHIPS, relatedParts } from "../package/relationships";
import { childAt, childrenOf, localName } from "../package/xml-query";
import { XML_DECLARATION, type XmlElement } from "../package/xml-tree";
import { element, tag } from "./xml-build";

const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const TASKPANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";

/** Writes the settings into our add-in's web extension part, made with a hidden task pane when there is none. */
export function writeSettings(parts: PartPackage, settings: ReadonlyMap<string, unknown>): void {
  const known = webExtensions(parts).find(({ ours }) => ours);
  const root = known?.root ?? newExtension();
  const properties = [...settings].map(([name, value]) =>
    element("property", { name, value: JSON.stringify(value) }),
  );
  const holder = childAt(root, "properties");
  const made = element("properties", {}, properties);
  const at = holder
    ? root.children.indexOf(holder)
    : root.children.findIndex((node) => typeof node !== "string" && localName(node) === "bindings");
  root.children.splice(at < 0 ? root.children.length : at, holder ? 1 : 0, made);
  if (known) parts.setTree(known.part, root);
  else addExtension(parts, root);
}

function newExtension(): XmlElement {
  const reference = element("we:reference", {
    id: ADD_IN_ID,
    version: "1.0.0.0",
    store: "developer",
    storeType: "Registry",
  });
  return element(
    "we:webextension",
    { "xmlns:we": WEB_EXTENSION_NAMESPACE, id: `{${ADD_IN_ID.toUpperCase()}}` },
    [
      reference,
      element("we:alternateReferences"),
      element("we:properties"),
      element("we:bindings"),
      element("we:snapshot", { "xmlns:r": OFFICE_RELATIONSHIPS }),
    ],
  );
}

function addExtension(parts: PartPackage, root: XmlElement): void {
  const part = parts.freeName("xl/webextensions/webextension#.xml");
  parts.setTree(part, root);
  setContentType(parts, part, "application/vnd.ms-office.webextension+xml");
  const [known] = relatedParts(parts, "", "webextensiontaskpanes");
  const panes = known ?? "xl/webextensions/taskpanes.xml";
  if (!known) {
    parts.setText(panes, XML_DECLARATION + tag("wetp:taskpanes", { "xmlns:wetp": TASKPANES }));
    setContentType(parts, panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
    addRelationship(parts, "", `${RELATIONSHIPS}/webextensiontaskpanes`, panes);
  }
  const id = addRelationship(parts, panes, `${RELATIONSHIPS}/webextension`, part);
  const list = parts.tree(panes);
  const row = childrenOf(list).length;
  // visibility 0: the pane does not open with the file.
  list.children.push(
    element(
      "wetp:taskpane",
      { "xmlns:wetp": TASKPANES, dockstate: "right", visibility: "0", width: 350, row },
      [element("wetp:webextensionref", { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id })],
    ),
  );
  parts.setTree(panes, list);
}
