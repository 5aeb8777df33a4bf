import {
  childAt,
  childrenOf,
  descendantsOf,
  localName,
  textOf,
} from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { pngSize } from "../icons/png";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

/** Elements whose address is a page for people, not a file that we serve. */
const PAGES = new Set(["SupportUrl", "GetStarted.Url"]);

/** Addresses are https, not of this computer, of one origin, and what they name is there; icons have the size that is asked for. */
export function urlRules(context: ManifestContext): ManifestFault[] {
  return [...addressFaults(context), ...iconFaults(context)];
}

/** Elements that hold an address as their default value or in an override. */
function addressed(root: XmlElement): XmlElement[] {
  const settings = childAt(root, "DefaultSettings", "SourceLocation");
  return [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => childrenOf(root, name)),
    ...(settings ? [settings] : []),
    ...childrenOf(descendantsOf(root, "Images")[0], "Image"),
    ...childrenOf(descendantsOf(root, "Urls")[0], "Url"),
  ];
}

function addressFaults({ root, files, origin }: ManifestContext): ManifestFault[] {
  const domains = childrenOf(childAt(root, "AppDomains"), "AppDomain").map((domain) => textOf(domain).trim());
  return addressed(root).flatMap((element) => {
    const values = [element, ...childrenOf(element, "Override")].map(
      ({ attributes }) => attributes.get("DefaultValue") ?? attributes.get("Value") ?? "",
    );
    return values.flatMap((value) => {
      const url = URL.canParse(value) ? new URL(value) : null;
      if (!url) return [fault("url", element, `no address: ${value}`)];
      const found: ManifestFault[] = [];
      if (url.protocol !== "https:") found.push(fault("url-https", element, `not https: ${value}`));
      if (/^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/.test(url.hostname))
        found.push(fault("url-localhost", element, `an address of this computer: ${value}`));
      if (url.origin !== origin && !domains.includes(url.origin))
        found.push(fault("url-origin", element, `another origin, not in AppDomains: ${url.origin}`));
      const isPage = PAGES.has(localName(element)) || PAGES.has(element.attributes.get("id") ?? "");
      if (!isPage && !files.has(url.pathname.slice(1)))
        found.push(fault("file-missing", element, `nothing is served at ${url.pathname}`));
      return found;
    });
  });
}

function iconFaults({ root, files }: ManifestContext): ManifestFault[] {
  const images = new Map(
    childrenOf(descendantsOf(root, "Images")[0], "Image").map((image) => [image.attributes.get("id"), image]),
  );
  const wanted: [XmlElement, XmlElement | undefined, number][] = [
    ...childrenOf(root, "IconUrl").map((icon): [XmlElement, XmlElement, number] => [icon, icon, 32]),
    ...childrenOf(root, "HighResolutionIconUrl").map((icon): [XmlElement, XmlElement, number] => [
      icon,
      icon,
      64,
    ]),
    ...descendantsOf(root, "Icon").flatMap((icon) =>
      childrenOf(icon, "Image").map((image): [XmlElement, XmlElement | undefined, number] => [
        image,
        images.get(image.attributes.get("resid")),
        Number(image.attributes.get("size")),
      ]),
    ),
  ];
  return wanted.flatMap(([element, holder, size]) => {
    const value = holder?.attributes.get("DefaultValue") ?? "";
    const bytes = URL.canParse(value) ? files.get(new URL(value).pathname.slice(1)) : undefined;
    if (!bytes) return [];
    const actual = pngSize(bytes);
    return actual?.width === size && actual.height === size
      ? []
      : [fault("icon-size", element, `${size} pixels wanted, ${actual?.width ?? "no PNG"} found`)];
  });
}
