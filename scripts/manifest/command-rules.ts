import { childAt, childrenOf, descendantsOf, textOf } from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

/** Sizes without which Office draws a blur. */
const ICON_SIZES = ["16", "32", "80"];
const ID = /^[A-Za-z][A-Za-z0-9._-]{0,124}$/;

/** The ribbon: ids, icons, the pane that is opened, functions that exist. */
export function commandRules(context: ManifestContext): ManifestFault[] {
  return [...idFaults(context), ...iconFaults(context), ...actionFaults(context), ...surfaceFaults(context)];
}

function idFaults({ root }: ManifestContext): ManifestFault[] {
  const holders = ["Group", "Control"].flatMap((name) => descendantsOf(root, name));
  const ids = holders.map(({ attributes }) => attributes.get("id") ?? "");
  return holders.flatMap((holder, at) => {
    const id = ids[at] ?? "";
    if (!ID.test(id)) return [fault("command-id", holder, `no id: ${id}`)];
    return ids.indexOf(id) === at ? [] : [fault("command-id-twice", holder, `${id} is there twice`)];
  });
}

function iconFaults({ root }: ManifestContext): ManifestFault[] {
  return descendantsOf(root, "Icon").flatMap((icon) => {
    const sizes = childrenOf(icon, "Image").map(({ attributes }) => attributes.get("size") ?? "");
    const missing = ICON_SIZES.filter((size) => !sizes.includes(size));
    return missing.map((size) => fault("icon-missing", icon, `no icon of ${size} pixels`));
  });
}

function surfaceFaults({ root }: ManifestContext): ManifestFault[] {
  const points = descendantsOf(root, "ExtensionPoint");
  return points.flatMap((point) => {
    const tab = childAt(point, "OfficeTab")?.attributes.get("id") ?? "";
    const isKnown = point.attributes.get("xsi:type") === "PrimaryCommandSurface" && /^Tab[A-Z]\w*$/.test(tab);
    return isKnown ? [] : [fault("surface", point, "buttons go to a built-in tab of the ribbon")];
  });
}

function actionFaults(context: ManifestContext): ManifestFault[] {
  const actions = descendantsOf(context.root, "Action");
  const shows = actions.filter((action) => action.attributes.get("xsi:type") === "ShowTaskpane");
  const faults = actions.flatMap((action) => checkAction(action, context));
  if (shows.length === 0) faults.push(fault("no-pane", "Action", "no button opens the pane"));
  const page = childAt(context.root, "DefaultSettings", "SourceLocation")?.attributes.get("DefaultValue");
  const urls = new Map(
    descendantsOf(context.root, "Url").map(({ attributes }) => [
      attributes.get("id"),
      attributes.get("DefaultValue"),
    ]),
  );
  for (const show of shows) {
    const shown = urls.get(childAt(show, "SourceLocation")?.attributes.get("resid"));
    if (shown !== undefined && shown !== page)
      faults.push(fault("pane-page", show, "the button opens another page than the add-in does without it"));
  }
  return faults;
}

function checkAction(action: XmlElement, { root, files }: ManifestContext): ManifestFault[] {
  const type = action.attributes.get("xsi:type");
  if (type === "ShowTaskpane") {
    const isWhole = textOf(childAt(action, "TaskpaneId")).trim() !== "" && childAt(action, "SourceLocation");
    return isWhole ? [] : [fault("action", action, "a pane needs TaskpaneId and SourceLocation")];
  }
  if (type !== "ExecuteFunction") return [fault("action", action, `no such action: ${type ?? ""}`)];
  const name = textOf(childAt(action, "FunctionName")).trim();
  const faults: ManifestFault[] = [];
  if (descendantsOf(root, "FunctionFile").length === 0)
    faults.push(fault("function-file", action, "FunctionFile is missing"));
  const sources = [...files]
    .filter(([path]) => path.endsWith(".ts"))
    .map(([, bytes]) => Buffer.from(bytes).toString());
  if (!sources.some((source) => source.includes(`Office.actions.associate("${name}"`)))
    faults.push(fault("function-name", action, `no function is associated with "${name}"`));
  return faults;
}
