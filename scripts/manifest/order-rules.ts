import { childrenOf, descendantsOf, localName } from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

/** Children of an element in the order that the schema enforces; `!` marks those that must be there, `*` those that may repeat. */
const ORDER: Record<string, string> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!",
  VersionOverrides: "Description Requirements Hosts! Resources!",
  DesktopFormFactor: "GetStarted! FunctionFile ExtensionPoint!*",
  GetStarted: "Title! Description! LearnMoreUrl!",
  OfficeTab: "Group!*",
  Group: "Label! Icon! Control!*",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Resources: "Images! Urls! ShortStrings! LongStrings",
};

/** Every element whose children are listed has them in order, the needed ones, and no others. */
export function orderRules({ root }: ManifestContext): ManifestFault[] {
  return Object.entries(ORDER).flatMap(([name, order]) => {
    const elements = name === localName(root) ? [root] : descendantsOf(root, name);
    return elements.flatMap((element) => checkChildren(element, order.split(" ")));
  });
}

function checkChildren(element: XmlElement, order: readonly string[]): ManifestFault[] {
  const plain = order.map((part) => part.replace(/[!*]/g, ""));
  const names = childrenOf(element).map(localName);
  const faults: ManifestFault[] = [];
  let reached = -1;
  for (const name of names) {
    const at = plain.indexOf(name);
    if (at < 0) faults.push(fault("unknown-element", element, `${name} is not allowed here`));
    else if (at < reached) faults.push(fault("element-order", element, `${name} comes too late`));
    else if (at === reached && !order[at]?.includes("*"))
      faults.push(fault("element-twice", element, `${name} is there twice`));
    reached = Math.max(reached, at);
  }
  order.forEach((part, at) => {
    if (part.includes("!") && !names.includes(plain[at] ?? ""))
      faults.push(fault("element-missing", element, `${plain[at] ?? ""} is missing`));
  });
  return faults;
}
