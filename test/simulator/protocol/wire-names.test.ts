import { readFileSync } from "node:fs";
import { REGISTRY } from "../../../src/simulator/protocol/registry";

const source = readFileSync(
  require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"),
  "utf8",
).replaceAll("\r", "");

/** The text of one class of the client, as Microsoft ships it; the Excel one where libraries share a name. */
function classText(name: string): string {
  const head = `    var ${name} = (function (_super) {\n        __extends(${name}, _super);`;
  let longest = "";
  for (let start = source.indexOf(head); start >= 0; start = source.indexOf(head, start + 1)) {
    const text = source.slice(start, source.indexOf(`\n    }(`, start));
    if (text.length > longest.length) longest = text;
  }
  return longest;
}

function quotedList(text: string, property: string): string[] {
  const list =
    new RegExp(`"${property}", \\{\\s+get: function \\(\\) \\{\\s+return \\[([^\\]]*)\\]`).exec(text)?.[1] ??
    "";
  return [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
}

describe("every wire name that the stand-in answers to exists in Microsoft's client", () => {
  test.each(Object.entries(REGISTRY))("%s", (name, definition) => {
    const text = classText(name);
    expect(text).not.toBe("");
    const scalars = quotedList(text, "_scalarPropertyOriginalNames");
    const absent = [
      ...Object.keys(definition.scalars ?? {}).filter((key) => !scalars.includes(key)),
      ...Object.keys({
        ...definition.links,
        ...definition.objects,
        ...definition.calls,
      }).filter((key) => !text.includes(`"${key}"`)),
    ];
    // Setters that the client defines outside the class (`showGridlines` sends `Gridlines`).
    absent.push(
      ...Object.keys(definition.setters ?? {}).filter((key) => !source.includes(`(thisObj, "${key}", value`)),
    );
    expect(absent).toEqual([]);
  });

  test("a property that the client can set is set by the stand-in, or read only on purpose", () => {
    const readOnlyOnPurpose = new Set([
      "Range.FormulasR1C1", // read: Fupan writes A1
      "Range.Style",
      "ChartSeries.PlotOrder",
      "Worksheet.ShowGridlines", // set as Gridlines
      "Worksheet.ShowHeadings",
      "Worksheet.EnableCalculation",
      "RangeView.Formulas", // a view can't be written
      "RangeView.NumberFormat",
    ]);
    const missing: string[] = [];
    for (const [name, definition] of Object.entries(REGISTRY)) {
      const text = classText(name);
      const names = quotedList(text, "_scalarPropertyOriginalNames");
      const flags =
        /"_scalarPropertyUpdateable", \{\s+get: function \(\) \{\s+return \[([^\]]*)\]/
          .exec(text)?.[1]
          ?.split(",") ?? [];
      names.forEach((scalar, index) => {
        const settable = flags[index]?.trim() === "true";
        const ours = definition.scalars?.[scalar];
        if (settable && ours && !ours.set && !readOnlyOnPurpose.has(`${name}.${scalar}`))
          missing.push(`${name}.${scalar}`);
      });
    }
    expect(missing).toEqual([]);
  });
});
