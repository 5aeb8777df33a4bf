import { childrenOf, descendantsOf } from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

/** Longest text in characters, by what holds it. */
const LIMITS = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 } as const;
/** Every text is there in Chinese (the default) and in this. */
const SECOND = "en-US";

/** Texts are filled, short enough, and there in both languages; an override is for another language than the default. */
export function textRules({ root }: ManifestContext): ManifestFault[] {
  const strings = (list: string) => childrenOf(descendantsOf(root, list)[0], "String");
  const texts: [XmlElement, number][] = [
    ...childrenOf(root, "DisplayName").map((one): [XmlElement, number] => [one, LIMITS.DisplayName]),
    ...childrenOf(root, "Description").map((one): [XmlElement, number] => [one, LIMITS.Description]),
    ...strings("ShortStrings").map((one): [XmlElement, number] => [one, LIMITS.ShortStrings]),
    ...strings("LongStrings").map((one): [XmlElement, number] => [one, LIMITS.LongStrings]),
  ];
  return texts.flatMap(([element, limit]) => [...checkText(element, limit), ...checkLocales(element)]);
}

function checkText(element: XmlElement, limit: number): ManifestFault[] {
  const values = [element.attributes.get("DefaultValue"), ...childrenOf(element, "Override").map(valueOf)];
  return values.flatMap((value = "") => {
    if (value.trim() === "") return [fault("text-empty", element, "a text is empty")];
    return value.length > limit
      ? [fault("text-too-long", element, `${value.length} characters, at most ${limit}`)]
      : [];
  });
}

const valueOf = ({ attributes }: XmlElement): string | undefined => attributes.get("Value");

function checkLocales(element: XmlElement): ManifestFault[] {
  const locales = childrenOf(element, "Override").map(({ attributes }) => attributes.get("Locale") ?? "");
  const faults: ManifestFault[] = [];
  if (!locales.includes(SECOND)) faults.push(fault("locale-missing", element, `no text for ${SECOND}`));
  locales.forEach((locale, at) => {
    const language = locale.split("-")[0];
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale))
      faults.push(fault("locale-form", element, `${locale} is no full locale like ${SECOND}`));
    if (language === "zh")
      faults.push(fault("locale-default", element, "the default locale needs no override"));
    if (locales.findIndex((other) => other.split("-")[0] === language) !== at)
      faults.push(fault("locale-twice", element, `two overrides for ${language ?? ""}`));
  });
  return faults;
}
