import { strFromU8, unzipSync } from "fflate";

/** The parts of an .xlsx as text, by name; read with nothing of the project. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** Attributes of a tag as written, entities resolved. */
export function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, unescape(value)]));
}

/** Each element of that name as its attributes and what is inside it; elements of one name do not nest in what we read. */
export function elementsOf(
  xml: string,
  name: string,
): { attributes: Record<string, string>; inside: string }[] {
  const pattern = new RegExp(`<${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, tag = "", inside = ""]) => ({
    attributes: attributesOf(tag),
    inside,
  }));
}

/** Text with the five entities and character references resolved. */
export function unescape(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, code: string) => {
    if (!code.startsWith("#")) return entities[code] ?? whole;
    return String.fromCodePoint(code[1] === "x" ? parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}

/** Zero-based box of `A1:B2` or `A1`, both ends included. */
export function areaOf(ref: string): { top: number; left: number; bottom: number; right: number } {
  const [from = "", to = from] = ref.split(":");
  const [a, b] = [cellOf(from), cellOf(to)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

export function cellOf(name: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Parts that a part's relationships name, by id. */
export function relatedParts(parts: Record<string, string>, part: string): Map<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = parts[`${folder}_rels/${part.slice(folder.length)}.rels`] ?? "";
  return new Map(
    elementsOf(rels, "Relationship").flatMap(({ attributes: { Id = "", Target = "", TargetMode } }) =>
      TargetMode === "External" ? [] : [[Id, resolve(folder, Target)] as const],
    ),
  );
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
