import type { Phrase } from "./data/locale";

/** Sentences about finding tables, naming columns and settling how values are written; the question codes among them ask. */
export const recognitionProblemSentences = {
  "no-header": {
    zh: "这块数据没有标题行，未读取；请在第一行写上列名。",
    en: "These cells have no header row and were not read. Put column names into the first row.",
  },
  "no-rows": {
    zh: "“{text}”有标题但没有数据行；填入数据后再复盘。",
    en: "“{text}” has headers but no rows yet. Fill in rows and review again.",
  },
  "table-left-aside": {
    zh: "“{table}”（{columns}）没有使用：{why}；如果需要，请在“数据”中选择它是什么表。",
    en: "“{table}” ({columns}) was not used: {why}. If it should be, choose under Data what it is.",
  },
  "columns-unread": {
    zh: "“{table}”中的 {columns} 没有读取：与已读取的数字重叠，或说不清是哪段时间；要读取的话，请在标题写明年月（如 2024年3月），或写成“2024年3月 销售额”。",
    en: "{columns} of “{table}” were not read: they overlap with figures that were, or nothing says of when they are. To have them read, put the month into the title (March 2024) or into the header.",
  },
  "currencies-in-formats": {
    zh: "“{table}”的“{column}”用数字格式显示了不同币种（{currencies}），没有折算就相加了；请加一列“币种”，并附汇率表。",
    en: "“{column}” of “{table}” shows several currencies by number format ({currencies}); they were added unconverted. Add a column Currency and a table of rates.",
  },
  "no-sales-table": {
    zh: "没有可以复盘的销售表。看到的表：{tables}。请在“数据”中选择它是什么表，或补上日期列和金额列（列名写明，如 日期、销售额）。",
    en: "There is no sales table to review. Seen were {tables}. Choose under Data what they are, or give them columns for date and amount (named so, such as Date and Sales).",
  },
  "workbook-blank": {
    zh: "没有找到销售表：工作簿是空的。请打开含有日期和金额列（或目标、指标表）的工作簿。",
    en: "No sales table was found: the workbook is blank. Open one with columns for date and amount, or with targets or KPIs.",
  },
  "table-out-of-sight": {
    zh: "表格“{text}”的标题行在已读取的行之外，未读取；请把它移到工作表上方或单独的工作表。",
    en: "The header of table “{text}” lies below the rows that were looked at, so it was not read. Move it up or to a sheet of its own.",
  },
  "year-missing": {
    zh: "“{text}”没有年份，此行未计入；请写明年份，或选择年份。",
    en: "“{text}” names no year; the row was left out. Type the year, or choose one.",
  },
  "year-unclear": {
    zh: "“{header}”这样的日期没有年份：是哪一年？",
    en: "Dates such as “{header}” name no year. Which year is it?",
  },
  "fiscal-year-unclear": {
    zh: "“{table}”按财年设目标：FY{year} 从哪天到哪天？",
    en: "The targets of “{table}” are for fiscal years. From when to when does FY{year} last?",
  },
  "date-order-unclear": {
    zh: "“{header}”列的日期分不清月和日：请选择顺序。",
    en: "The dates of “{header}” do not tell day from month. Choose their order.",
  },
  "date-half-converted": {
    zh: "“{header}”列里一部分日期像是被 Excel 调换了月和日：是否换回？",
    en: "Some dates of “{header}” look as if Excel had swapped day and month. Swap them back?",
  },
  "percent-unclear": {
    zh: "“{header}”列既像小数（0.6）又像百分数（60）：请选择。",
    en: "“{header}” could hold fractions (0.6) or percent numbers (60). Choose one.",
  },
  "kind-unclear": {
    zh: "“{table}”是哪种表？",
    en: "What kind of table is “{table}”?",
  },
  "kind-unanswered": {
    zh: "“{tables}”里的数字没有写明是销售、目标还是回款，所以还不能复盘：请在“数据”中选择；命令行用 --mapping 给一个文件，内容为 {mapping}（值可为 {kinds}）。",
    en: "Nothing says whether the numbers of “{tables}” are sales, targets or receipts, so they cannot be reviewed yet. Choose under Data, or on the command line pass --mapping with a file that holds {mapping} (values: {kinds}).",
  },
  "column-unclear": {
    zh: "“{table}”中哪一列是{field}？",
    en: "Which column of “{table}” is {field}?",
  },
  "period-unclear": {
    zh: "“{table}”的目标没有写明时期：是哪一段时间的？",
    en: "The targets of “{table}” name no period. What span are they for?",
  },
  "wide-value-unclear": {
    zh: "“{table}”各列里的数字是什么？",
    en: "What do the numbers in the columns of “{table}” stand for?",
  },
  "dimension-unclear": {
    zh: "{names} 是什么？",
    en: "What are {names}?",
  },
  "returns-deducted": {
    zh: "“{table}”里的退货要从销售额中扣除吗？",
    en: "Should the returns of “{table}” be taken off sales?",
  },
  "rows-twice": {
    zh: "“{table}”和“{other}”像是同一批订单：只用哪一个？",
    en: "“{table}” and “{other}” look like the same orders. Which one should count?",
  },
} as const satisfies Record<string, Phrase>;
