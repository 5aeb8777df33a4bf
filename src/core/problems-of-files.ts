import type { Phrase } from "./data/locale";

/** What can be wrong with a file, or with a workbook as a whole. */
export const fileProblemSentences = {
  "no-usable-rows": {
    zh: "找到了表，但 {rows} 行里没有一行能用：日期或金额读不出来。请检查表头映射，或把日期、金额改成真正的日期和数字。",
    en: "Tables were found, but none of their {rows} rows could be used: dates or amounts cannot be read. Check the mapping, or turn them into real dates and numbers.",
  },
  "file-missing": {
    zh: "找不到文件 {file}；请检查路径。",
    en: "There is no file {file}. Check the path.",
  },
  "file-not-xlsx": {
    zh: "{file} 不是 .xlsx 工作簿；请在 Excel 里另存为 .xlsx 后再试。",
    en: "{file} is not an .xlsx workbook. Save it as .xlsx in Excel and try again.",
  },
  "file-empty": {
    zh: "{file} 是空文件（0 字节），可能没有下载完或没有保存成功；请重新取得后再试。",
    en: "{file} is empty (0 bytes): it may not have been downloaded or saved completely. Get it again and try once more.",
  },
  "file-is-folder": {
    zh: "{file} 是文件夹；请给出其中一个 .xlsx 工作簿的路径。",
    en: "{file} is a folder. Name one of the .xlsx workbooks in it.",
  },
  "file-is-text": {
    zh: "{file} 是文本文件（如 CSV），不是 .xlsx 工作簿；请用 Excel 的“数据 › 自文本/CSV”打开（可选编码与分隔符），另存为 .xlsx 后再试。",
    en: "{file} is a text file (such as CSV) and not an .xlsx workbook. Open it with Data › From Text/CSV in Excel, where encoding and separator can be chosen, save it as .xlsx and try again.",
  },
  "file-binary-workbook": {
    zh: "{file} 是二进制工作簿（.xlsb）；请在 Excel 里另存为 .xlsx 后再试。",
    en: "{file} is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
  },
  "file-open-document": {
    zh: "{file} 是 OpenDocument 表格（.ods）；请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再试。",
    en: "{file} is an OpenDocument spreadsheet (.ods). Open it in Excel, WPS or LibreOffice, save it as .xlsx and try again.",
  },
  "file-encrypted": {
    zh: "{file} 有打开密码；请先在 Excel 里去掉密码再试。",
    en: "{file} is protected by a password. Remove the password in Excel and try again.",
  },
  "file-broken": {
    zh: "{file} 已损坏，无法读取；请在 Excel 里用“打开并修复”后另存。",
    en: "{file} is damaged and cannot be read. Use “Open and Repair” in Excel and save it anew.",
  },
  "file-no-sheets": {
    zh: "{file} 里没有工作表，没有可以复盘的内容。",
    en: "{file} holds no worksheet, so there is nothing to review.",
  },
  "file-old-format": {
    zh: "{file} 是旧的 .xls 格式；请在 Excel 里另存为 .xlsx 后再试。",
    en: "{file} is in the old .xls format. Save it as .xlsx in Excel and try again.",
  },
  "import-no-table": {
    zh: "{file} 里没有找到可用的表；请换一个文件，或在第一行写上日期、金额这样的列名。",
    en: "{file} holds no table that a review could use. Choose another file, or give its columns names such as date and amount.",
  },
  "import-again": {
    zh: "{file} 已经导入过（表页“{sheet}”）；要换成新的，请先删掉那张表页。",
    en: "{file} has been imported before (sheet “{sheet}”). To bring in a newer one, delete that sheet first.",
  },
  "import-not-opened": {
    zh: "Excel 打不开 {file}；请确认它是未加密的 .xlsx 或 .xlsm，另存后再试。",
    en: "Excel cannot open {file}. Make sure that it is an .xlsx or .xlsm without a password, save it anew and try again.",
  },
  "import-unsupported": {
    zh: "这个 Excel 不能导入 {file}：网页版不收带图表、批注、数据透视表或切片器的工作簿，iPad 版不能导入。请用桌面版 Excel，或把工作表复制过来。",
    en: "This Excel cannot import {file}: on the web, workbooks with charts, comments, PivotTables or slicers are refused; on the iPad, all are. Use Excel on a computer, or copy the sheet over.",
  },
  "file-not-json": {
    zh: "{file} 不是有效的 JSON，或缺少必要内容（{detail}）；请修正后再试。",
    en: "{file} is not valid JSON or lacks what it needs ({detail}). Mend it and try again.",
  },
  "period-not-understood": {
    zh: "看不懂期间“{period}”；请写成 2024、2024-H1、2024-Q3、2024-09 或 2024-01-15..2024-03-20。",
    en: "The period “{period}” is not understood. Write 2024, 2024-H1, 2024-Q3, 2024-09 or 2024-01-15..2024-03-20.",
  },
} as const satisfies Record<string, Phrase>;
