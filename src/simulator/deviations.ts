/** Where the stand-in differs from Excel, or believes something of Excel that no documentation says. */
export interface Deviation {
  /** `Class.member`, or a whole class. */
  member: string;
  /** What the stand-in does. */
  what: string;
  /** Why: what is not known, or what is left out. */
  why: string;
  /** `assumption`: undocumented, may be right. `deviation`: known to differ. */
  kind: "assumption" | "deviation";
}

const assumption = (member: string, what: string, why: string): Deviation => ({
  member,
  what,
  why,
  kind: "assumption",
});

const deviation = (member: string, what: string, why: string): Deviation => ({
  member,
  what,
  why,
  kind: "deviation",
});

/** Every known difference and every belief that could not be checked without Excel. */
export const DEVIATIONS: readonly Deviation[] = [
  assumption(
    "RequestContext.sync",
    "actions before a failing one stay applied, also within one array of values",
    "the client delivers partial results, but no document promises what the workbook keeps",
  ),
  assumption(
    "RequestContext.sync",
    "the limit of 5 MB counts UTF-8 bytes of the JSON text",
    "the documentation does not say bytes or characters",
  ),
  assumption(
    "Range.formulas",
    "a criterion of COUNTIF and its kin that reads as a date or a boolean matches a text cell of the same words, too",
    "the documentation tells of numbers written as text only; LibreOffice matches them",
  ),
  assumption(
    "Workbook.insertWorksheetsFromBase64",
    "a file that is no workbook is InvalidArgument; the sheets' customProperties come along; workbook names that are taken stay as they are",
    "not documented",
  ),
  deviation(
    "Workbook.insertWorksheetsFromBase64",
    "charts and comments are refused as on the web; conditional formats that the stand-in does not know are dropped",
    "Excel on the desktop takes them over",
  ),
  assumption("ClientObject.load", "an unknown property is ApiNotFound", "the code is not documented"),
  assumption(
    "ClientObject",
    "setting a property of a null object is InvalidOperation",
    "the code is not documented",
  ),
  assumption(
    "Range.values",
    "text with a leading +, - or @ is a formula if it can be read as one, else text; over 8192 characters GeneralException",
    "documented for + and - on reading only; the rest is pieced together from reports",
  ),
  assumption(
    "Range.values",
    "error texts such as #N/A become errors, TRUE and FALSE truth values, 00123 the number 123",
    "follows typing in Excel; the API is not documented here",
  ),
  assumption(
    "Range.values",
    "a number written into a cell with the format @ becomes text",
    "follows Excel's other programming interfaces",
  ),
  assumption(
    "Range.values",
    "a single cell matrix is not spread over a larger range",
    "reports contradict each other; the stricter reading is taken",
  ),
  assumption(
    "Range.values",
    "what is written across filtered rows goes to visible rows only, each of which gets the first line",
    "reported as misplaced data; the exact pattern is not documented",
  ),
  assumption("Range.values", "contents written beneath a merged area's corner are lost", "not documented"),
  assumption(
    "Range.values",
    "cells written right beside a table make it grow by columns too",
    "documented for rows only; typing does both",
  ),
  assumption(
    "Range.formulas",
    "one formula in an otherwise blank table column fills the column",
    "Excel's own correction; not documented for the API",
  ),
  assumption(
    "Range.values on an unbounded range",
    "is InvalidArgument",
    "documented to fail, without a code",
  ),
  assumption("Range.delete", "does nothing on rows of a filtered table", "reported, not documented"),
  assumption(
    "Range.insert",
    "new cells take the format of the row above or the column before",
    "Excel's default; not documented for the API",
  ),
  assumption(
    "Range.insert",
    "tearing a table or merged cells is InsertDeleteConflict",
    "the code is documented, this cause is not",
  ),
  assumption(
    "Range",
    "a held range whose cells are deleted is InvalidReference",
    "documented as a code, not for this case",
  ),
  assumption(
    "Table.resize",
    "with the totals row shown only a range with the same last row is taken",
    "not documented; refusing is the safe reading",
  ),
  assumption("Table.resize", "cells that fall out of the table keep their contents", "not documented"),
  assumption(
    "TableCollection.add",
    "a lone header row gets a body row; repeated headers get a number from 2",
    "Excel's own behaviour; not documented for the API",
  ),
  assumption("Table.delete", "clears the cells of the table", "documented as deleting the table only"),
  assumption(
    "Table.showTotals",
    "the first column says Total, the last is summed or counted",
    "Excel's default; not documented for the API",
  ),
  assumption(
    "Table.name",
    "a defined name of the same spelling is in the way",
    "documented for Excel, not for the API",
  ),
  assumption(
    "Worksheet.copy",
    "sheet names, rules and validation come along, tables are called after the original with a number",
    "only the loss of custom properties is known",
  ),
  assumption(
    "Worksheet.copy",
    "formulas of the copy that named the original sheet or its tables name the copy's",
    "follows copying by hand",
  ),
  assumption(
    "Worksheet.name",
    "a name in use is ItemAlreadyExists, a bad one InvalidArgument",
    "the codes are documented, these causes are not",
  ),
  assumption(
    "WorksheetFreezePanes.freezeRows",
    "takes frozen columns away, and the other way round",
    "not documented",
  ),
  assumption(
    "WorksheetProtection.protect",
    "twice is AccessDenied; a wrong password is InvalidArgument",
    "documented to fail, without a code",
  ),
  assumption(
    "Workbook.readOnly",
    "every write to a read-only workbook is AccessDenied",
    "on the desktop a read-only workbook can be changed and not saved",
  ),
  assumption(
    "ConditionalFormat.id",
    "is the priority on the whole sheet",
    "documented as the priority in the collection, whose extent is not said",
  ),
  assumption(
    "ConditionalFormatRule.formula",
    "structured references are refused",
    "Excel refuses them by hand; not documented for the API",
  ),
  assumption(
    "DataValidation.rule",
    "a list typed out over 255 characters, or with a structured reference, is InvalidArgument",
    "Excel refuses both by hand",
  ),
  assumption(
    "DataValidation.type",
    "a partly covered range is Inconsistent, several rules MixedCriteria",
    "the words are documented, their limits are not sharp",
  ),
  assumption(
    "NamedItemCollection.add",
    "a bad or taken name is InvalidArgument",
    "documented to fail, without a code",
  ),
  assumption(
    "Workbook.settings",
    "values may be of any size that one request carries",
    "no limit is documented for this collection",
  ),
  assumption("Worksheet.activate", "a hidden sheet is InvalidOperation", "not documented"),
  assumption(
    "Range.hyperlink",
    "does not follow renamed sheets or moved cells",
    "as by hand; not documented",
  ),
  deviation("Worksheet.delete", "a reference to the sheet becomes #REF! as a whole", "Excel shows #REF!A1"),
  deviation(
    "Application.calculationMode",
    "in manual mode a new formula sees up-to-date precedents",
    "Excel lets it see their old results",
  ),
  deviation(
    "Application.calculationMode",
    "AutomaticExceptTables calculates like Automatic",
    "data tables are not played",
  ),
  deviation(
    "Application.calculate",
    "range.calculate and worksheet.calculate calculate the whole workbook",
    "the engine works on workbooks",
  ),
  deviation(
    "Application.cultureInfo",
    "is always en-US",
    "local forms of values, formulas and formats are not played",
  ),
  deviation(
    "Range.formulas",
    "comparisons in formulas look at all digits: =0.1+0.2=0.3 is FALSE",
    "Excel compares fifteen digits",
  ),
  deviation(
    "Range.formulas",
    "a formula fills other cells only when its outermost function makes arrays (FILTER, SORT, UNIQUE …)",
    "Excel spills any array",
  ),
  deviation(
    "Range.formulas",
    "distribution functions over millions of trials run very long",
    "the engine adds them up one by one",
  ),
  deviation(
    "Range.values",
    "what is written into a spill area stands there and leaves the formula's other results alone",
    "Excel turns the formula into #SPILL!",
  ),
  deviation("Range.formulasR1C1", "can be read, not written", "not needed"),
  deviation("Range.style", "is always Normal", "named styles are not played"),
  deviation("RangeFormat.autofitColumns", "measures text by a mean character width", "no fonts are measured"),
  deviation(
    "RangeFormat.borders",
    "a line belongs to one cell, not to both neighbours; no diagonals",
    "the model keeps borders per cell",
  ),
  deviation(
    "Range.text",
    "never shows #### and does not fill",
    "documented to ignore the width; fills are left out",
  ),
  deviation("Range.find", "looks at shown texts", "Excel can look into formulas as well"),
  deviation("RangeSort.apply", "sorts by value, by rows only", "colours, icons and columns are not played"),
  deviation(
    "Filter.apply",
    "plays values and custom criteria",
    "top, dynamic, colour and icon filters are not played",
  ),
  deviation(
    "ConditionalFormat",
    "plays custom, cell value, text, data bar, icon set and colour scale",
    "preset and top-bottom rules are not played",
  ),
  deviation("ConditionalRangeBorderCollection", "one colour serves all four sides", "the model keeps one"),
  deviation(
    "ChartCollection.add",
    "plays the classic chart types",
    "waterfall, funnel and their family are not played",
  ),
  deviation(
    "Chart",
    "keeps data, titles, legend, place, series and axes; of the fonts only the size and weight of the title",
    "not needed",
  ),
  deviation(
    "ChartSeriesCollection.add",
    "a new series holds the constant 1 until it gets values",
    "Excel shows an empty series",
  ),
  deviation("Comment", "has no replies, mentions or states", "not needed"),
  deviation("Worksheet.onChanged", "carries no values before and after", "only documented for single cells"),
  deviation("DataValidation.valid", "is not played", "rules are stored, not worked out"),
];
