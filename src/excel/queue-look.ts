import { fontName, type Look } from "./looks";

/** Queues the formats of a box; what the look does not name stays as it is. */
export function queueLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  queueFont(format.font, look);
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.rule !== undefined) {
    queueRule(format.borders.getItem("EdgeBottom"), look.rule);
    queueRule(format.borders.getItem("InsideHorizontal"), look.rule);
  }
  if (look.edge !== undefined) {
    const edge = format.borders.getItem("EdgeLeft");
    edge.style = "Continuous";
    edge.weight = "Thick";
    edge.color = look.edge;
  }
}

function queueFont(font: Excel.RangeFont, look: Look): void {
  if (look.size !== undefined) {
    font.name = fontName;
    font.size = look.size;
  }
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? "Single" : "None";
  if (look.color !== undefined) font.color = look.color;
}

function queueRule(border: Excel.RangeBorder, color: string): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = color;
}
