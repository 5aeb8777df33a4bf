import { calculate } from "../../../src/simulator/engine/calculate";
import type { CellContent } from "../../../src/simulator/model/workbook";
import { sheetOf, tableOf, workbookOf } from "./small-model";

/* A column of a table with one row is a range of one cell: every function takes it as it takes a longer one. */
function result(formula: string): CellContent {
  const data = sheetOf("D", [
    ["Key", "Amount", "Day"],
    ["a/b", 7, 45292],
  ]);
  tableOf(data, "One", { top: 0, left: 0, bottom: 1, right: 2 });
  const sheet = sheetOf("S", [[formula]]);
  const model = workbookOf(data, sheet);
  calculate(model, { today: 45300 });
  return sheet.rows.get(0)?.cells[0]?.value ?? null;
}

test.each<[string, CellContent]>([
  ['=MATCH("a/b",One[Key],0)', 1],
  ['=MATCH("c",One[Key],0)', { error: "#N/A" }],
  ["=INDEX(One[Amount],1)", 7],
  ["=INDEX(One[Amount],2)", { error: "#REF!" }],
  ['=INDEX(One[Amount],MATCH("a/b",One[Key],0))', 7],
  ['=IFERROR(INDEX(One[Amount],MATCH("c",One[Key],0)),"—")', "—"],
  ["=MATCH(7,One[Amount],0)", 1],
  ["=MATCH(9,One[Amount],1)", 1],
  ["=MATCH(9,One[Amount])", 1],
  ['=VLOOKUP("a/b",One[Key],1,FALSE)', "a/b"],
  ['=XLOOKUP("a/b",One[Key],One[Amount])', 7],
  ["=LOOKUP(9,One[Amount],One[Key])", "a/b"],
  ["=SUM(One[Amount])", 7],
  ["=SUMPRODUCT(One[Amount],One[Amount])", 49],
  ['=SUMPRODUCT((One[Key]="a/b")*One[Amount])', 7],
  ['=COUNTIFS(One[Key],"a/b",One[Amount],">0")', 1],
  ['=SUMIFS(One[Amount],One[Key],"a/b")', 7],
  ["=ROWS(One[Key])", 1],
  ["=COLUMNS(One[Key])", 1],
  ["=ROW(One[Key])", 2],
  ["=LARGE(One[Amount],1)", 7],
  ["=SMALL(One[Day],1)", 45292],
  ["=AGGREGATE(14,6,One[Amount]/(One[Amount]>0),1)", 7],
  ["=AGGREGATE(15,6,ROW(One[Key])-ROW(One[[#Headers],[Key]]),1)", 1],
  ["=RANK(7,One[Amount])", 1],
  ["=SUBTOTAL(9,One[Amount])", 7],
  ["=AVERAGE(One[Amount])", 7],
  ["=MEDIAN(One[Amount])", 7],
  ["=MAX(One[Amount])", 7],
  ["=COUNTA(One[Key])", 1],
  ['=TEXTJOIN("、",TRUE,One[Key])', "a/b"],
  ['=MATCH("a/b",D!A2,0)', 1],
  ['=MATCH("a/b",D!A2:A2,0)', 1],
])("%s is %j", (formula, expected) => {
  expect(result(formula)).toEqual(expected);
});
