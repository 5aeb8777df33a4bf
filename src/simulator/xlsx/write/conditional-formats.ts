import { areaName, cellName } from "../../model/address";
import type { Area, ConditionalFormatModel, SheetModel } from "../../model/workbook";
import { escapeText } from "../package/xml-text";
import { writeRule, type WrittenRule } from "./conditional-rules";
import type { SaveContext } from "./save-context";
import { tag } from "./xml-build";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** Conditional formats of a sheet: elements of the sheet proper, and the inside of the extension (`""` when nothing needs one). */
export function writeConditionalFormats(
  sheet: SheetModel,
  context: SaveContext,
): { main: string; extension: string } {
  const placed = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  const sorted = placed.sort((a, b) => a.priority - b.priority);
  const main: string[] = [];
  const extension: string[] = [];
  const taken = sorted.map((format) => rawRule(format, context)?.extension ?? "").join("");
  sorted.forEach((format, index) => {
    const written = writeOne(format, index + 1, taken, sheet, context);
    const sqref = sqrefOf(format.areas);
    if (written.main) main.push(tag("conditionalFormatting", { sqref }, written.main));
    if (written.extension)
      extension.push(
        tag(
          "x14:conditionalFormatting",
          { "xmlns:xm": XM },
          `${written.extension}<xm:sqref>${escapeText(sqref)}</xm:sqref>`,
        ),
      );
  });
  return {
    main: main.join(""),
    extension:
      extension.length > 0 ? tag("x14:conditionalFormattings", { "xmlns:x14": X14 }, extension.join("")) : "",
  };
}

/** An id that no rule of the sheet has, the same each time the same sheet is written. */
function freeId(taken: string, priority: number): string {
  for (let n = priority; ; n += 1000) {
    const id = `{F0FA0000-0000-4000-8000-${String(n).padStart(12, "0")}}`;
    if (!taken.includes(id)) return id;
  }
}

/** A rule in the file's own words: one that did not change, or of a kind that the model only carries. */
function rawRule({ rule }: ConditionalFormatModel, { source }: SaveContext): WrittenRule | undefined {
  if (rule.kind === "raw") return { main: rule.xml, extension: rule.extXml ?? "" };
  const unchanged = source.origins.unchangedXml(rule);
  if (unchanged === undefined) return undefined;
  const { xml, extXml } = JSON.parse(unchanged) as { xml: string; extXml?: string };
  return { main: xml, extension: extXml ?? "" };
}

function writeOne(
  format: ConditionalFormatModel,
  priority: number,
  taken: string,
  sheet: SheetModel,
  context: SaveContext,
): WrittenRule {
  const { rule, stopIfTrue, areas } = format;
  const raw = rawRule(format, context);
  if (raw || rule.kind === "raw") {
    const { main, extension } = raw ?? { main: "", extension: "" };
    return {
      main: withPriority(main, priority, stopIfTrue),
      extension: withPriority(extension, priority, stopIfTrue, main !== ""),
    };
  }
  const first = areas[0];
  const row = first?.top ?? 0;
  const column = first?.left ?? 0;
  return writeRule(rule, {
    priority,
    stopIfTrue,
    corner: cellName(row, column),
    formula: (text) => context.formulas.text(text, sheet, row, column),
    differentialIndex: (style) => context.styles.differentialIndex(style),
    id: freeId(taken, priority),
  });
}

/** Raw XML of a rule with its place in the order; the extension's completion of a rule has none of its own. */
function withPriority(xml: string, priority: number, stopIfTrue: boolean, completes = false): string {
  if (xml === "" || completes) return xml;
  const end = xml.indexOf(">");
  const head = xml.slice(0, end).replace(/\s+stopIfTrue="\w+"/, "");
  const marks = ` priority="${priority}"${stopIfTrue ? ' stopIfTrue="1"' : ""}`;
  const placed = head.replace(/\s+priority="-?\d+"/, marks);
  const named = /^<[^\s/]+/.exec(head)?.[0] ?? "";
  return (
    (placed === head && !head.includes(marks) ? named + marks + head.slice(named.length) : placed) +
    xml.slice(end)
  );
}

/** Areas as an `sqref`. */
export function sqrefOf(areas: readonly Area[]): string {
  return areas.map(areaName).map(asCells).join(" ");
}

/** `sqref` knows no `A:B` and `1:2`. */
function asCells(name: string): string {
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(name);
  if (columns) return `${columns[1]}1:${columns[2]}1048576`;
  const rows = /^(\d+):(\d+)$/.exec(name);
  return rows ? `A${rows[1]}:XFD${rows[2]}` : name;
}
