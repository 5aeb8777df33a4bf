import fc from "fast-check";
import { calculate } from "../../../src/simulator/engine/calculate";
import { formulaTokens } from "../../../src/simulator/engine/formula-tokens";
import {
  fromFileFormula,
  toA1Formula,
  toFileFormula,
} from "../../../src/simulator/engine/structured-references";
import { sheetOf, tableOf, workbookOf } from "./small-model";

const orders = sheetOf("订单 2024", [
  ["Amount", "Qty [pcs]", "销售额(元)", "it's", "a#b"],
  [10, 2, 100, "x", 1],
  [20, 4, 200, "y", 2],
]);
tableOf(orders, "Sales", { top: 0, left: 0, bottom: 2, right: 4 });
const book = workbookOf(orders, sheetOf("Other"));
const place = { sheet: orders, row: 1, column: 2 };

const column = fc.constantFrom("Amount", "Qty '[pcs']", "销售额(元)", "it''s", "a'#b");
const reference = fc.oneof(
  fc.constantFrom(
    "A1",
    "$B$2",
    "A1:B2",
    "Other!A1",
    "'订单 2024'!C:C",
    "1:2",
    "Sales",
    "Sales[]",
    "Sales[#All]",
  ),
  column.map((name) => `[@[${name}]]`),
  column.map((name) => `Sales[${name}]`),
  column.map((name) => `Sales[[#Headers],[${name}]]`),
  fc.tuple(column, column).map(([a, b]) => `Sales[[${a}]:[${b}]]`),
);
const operand = fc.oneof(
  reference,
  fc.constantFrom("1", "2.5", '"te""xt"', "TRUE", "#N/A", "{1,2;3,4}", "Nothing"),
);
const name = fc.constantFrom(
  "SUM",
  "IF",
  "INDEX",
  "XLOOKUP",
  "FILTER",
  "COUNTIFS",
  "SUBTOTAL",
  "TEXT",
  "MATCH",
  "NOPE",
);
const formula = fc
  .letrec<{ any: string; call: string; sum: string }>((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, operand, tie("call"), tie("sum")),
    call: fc
      .tuple(name, fc.array(tie("any"), { maxLength: 4 }))
      .map(([fn, args]) => `${fn}(${args.join(",")})`),
    sum: fc
      .tuple(tie("any"), fc.constantFrom("+", "-", "&", "=", "<>", "/", "*", "^"), tie("any"))
      .map((parts) => parts.join("")),
  }))
  .any.map((text) => `=${text}`);

test("the tokens of any text are that text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), formula), (text) => {
      const joined = formulaTokens(text)
        .map((token) => token.text)
        .join("");
      expect(joined).toBe(text);
    }),
  );
});

test("what a file holds for a formula means the same cells, and reads back to a formula that is stored alike", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const stored = toFileFormula(text, place, book);
      const shown = fromFileFormula(stored, place, book);
      expect(toFileFormula(shown, place, book)).toBe(stored);
      expect(toA1Formula(shown, place, book)).toBe(toA1Formula(text, place, book));
    }),
  );
});

test("any formula gives a value or an error, never an exception, and never stays blank", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        formula,
        fc.string({ minLength: 1 }).map((text) => `=${text}`),
      ),
      (text) => {
        const sheet = sheetOf("S", [[null, text]]);
        const cell = sheet.rows.get(0)?.cells[1];
        const model = workbookOf(orders, sheetOf("Other", [[1]]), sheet);
        const report = calculate(model, { today: 45000 });
        expect(report.unfinished).toBe(0);
        expect(cell?.value).not.toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});
