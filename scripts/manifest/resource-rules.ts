import { childrenOf, descendantsOf, localName } from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

/** Longest id of a resource, in characters. */
const MAX_ID = 32;

/** List in which the resource of an element must be. */
const LIST: Record<string, string> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Every resource that is asked for is there, in the right list, once, under a short id; none is there for nothing. */
export function resourceRules({ root }: ManifestContext): ManifestFault[] {
  const resources = descendantsOf(root, "Resources")[0];
  const lists = new Map<string, string>();
  const faults: ManifestFault[] = [];
  for (const list of childrenOf(resources))
    for (const resource of childrenOf(list)) {
      const id = resource.attributes.get("id") ?? "";
      if (id === "" || id.length > MAX_ID)
        faults.push(fault("resource-id", resource, `an id has 1 to ${MAX_ID} characters`));
      if (lists.has(id)) faults.push(fault("resource-twice", resource, `${id} is there twice`));
      lists.set(id, localName(list));
    }
  const used = new Set<string>();
  for (const element of usersOf(root)) {
    const id = element.attributes.get("resid") ?? "";
    const list = lists.get(id);
    used.add(id);
    if (list === undefined) faults.push(fault("resid", element, `no resource ${id}`));
    else if (list !== LIST[localName(element)])
      faults.push(fault("resid-kind", element, `${id} belongs in ${LIST[localName(element)] ?? "no list"}`));
  }
  for (const id of lists.keys())
    if (!used.has(id)) faults.push(fault("resource-unused", `Resources ${id}`, "nothing uses it"));
  return faults;
}

function usersOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.attributes.has("resid") ? [child] : []),
    ...usersOf(child),
  ]);
}
