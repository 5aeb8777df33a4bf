import { XML_DECLARATION } from "../package/xml-tree";

/** A note's cell, zero-based. */
export interface NoteCell {
  row: number;
  column: number;
}

const OPEN =
  `${XML_DECLARATION.trim()}<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * The VML part that draws a sheet's notes: shapes of notes that are gone are cut out, new ones get a box beside their cell. VML is not
 * always well-formed, so the rest is left to the letter.
 */
export function drawNotes(
  before: string | undefined,
  gone: readonly NoteCell[],
  added: readonly NoteCell[],
): string {
  const kept = (before ?? OPEN).replace(/<v:shape\s(?:(?!<\/v:shape>)[^])*<\/v:shape>/g, (shape) =>
    gone.some((cell) => isNoteOf(shape, cell)) ? "" : shape,
  );
  const used = [...kept.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  const first = Math.max(1024, ...used) + 1;
  const shapes = added.map((cell, i) => noteShape(cell, first + i)).join("");
  const end = kept.lastIndexOf("</xml>");
  return kept.slice(0, end) + shapes + kept.slice(end);
}

/** No shape is left in the part. */
export const hasNoShapes = (vml: string): boolean => !/<v:shape\s/.test(vml);

function isNoteOf(shape: string, { row, column }: NoteCell): boolean {
  const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);
  return /ObjectType="Note"/.test(shape) && number("Row") === row && number("Column") === column;
}

function noteShape({ row, column }: NoteCell, id: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 2, column + 3, 31, top + 4, 1].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" ` +
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
