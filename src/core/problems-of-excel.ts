import type { Phrase } from "./data/locale";

/** What Excel itself may refuse, and what the writer finds in the way of a refresh. Nothing is lost in any of these cases. */
export const excelProblemSentences = {
  // before anything is written
  "workbook-read-only": {
    zh: "工作簿是只读的，未写入任何内容。请“启用编辑”或另存一份后再试。",
    en: "The workbook is read-only; nothing was written. Choose “Enable Editing” or save a copy, then try again.",
  },
  "workbook-protected": {
    zh: "工作簿结构受保护，无法新建工作表，未写入任何内容。请在“审阅 › 保护工作簿”中取消保护后再试。",
    en: "The workbook's structure is protected, so no sheet can be added; nothing was written. Unprotect it under Review › Protect Workbook, then try again.",
  },
  "sheet-protected": {
    zh: "工作表“{sheet}”受保护，未写入任何内容。请在“审阅 › 撤消工作表保护”后再刷新。",
    en: "Sheet “{sheet}” is protected; nothing was written. Unprotect it under Review › Unprotect Sheet, then refresh again.",
  },
  "sheet-full": {
    zh: "工作表“{sheet}”已满，放不下新增的 {rows} 行，未写入任何内容。请删除下方不用的内容后再刷新。",
    en: "Sheet “{sheet}” is full: {rows} new rows do not fit; nothing was written. Delete what is not needed below, then refresh again.",
  },
  "table-beside": {
    zh: "工作表“{sheet}”上您的表“{table}”与复盘表并排，插入或删除行会改动它，未写入任何内容。请把它移到别的工作表后再刷新。",
    en: "Your table “{table}” stands beside the review on sheet “{sheet}”; inserting or deleting rows would change it, so nothing was written. Move it to another sheet, then refresh again.",
  },
  "newer-fupan": {
    zh: "此工作簿由更新版本的复盘写成，可以读取，但不写入。请更新加载项后再刷新。",
    en: "A newer Fupan wrote this workbook: it can be read but is not written. Update the add-in, then refresh again.",
  },
  // after a refresh: what was found and what was done about it
  "state-damaged": {
    zh: "工作簿中保存的复盘记录已损坏，已按工作表内容重建；本次无法判断哪些计算单元格被手工改过。",
    en: "The review's record in the workbook was damaged and has been rebuilt from the sheets; overwritten computed cells could not be recognised this time.",
  },
  "run-repaired": {
    zh: "上次刷新没有完成，本次已补全工作表“{sheet}”。手工填写的内容都还在。",
    en: "The last refresh had not finished; sheet “{sheet}” has now been completed. Everything typed is still there.",
  },
  "cell-overwritten": {
    zh: "“{sheet}”中“{row} · {column}”的计算值被改成了“{text}”；已恢复计算值，原内容保存在表末“保留内容”中。",
    en: "“{row} · {column}” on “{sheet}” had been overwritten with “{text}”; the computed value is back and the text is kept at the sheet's end.",
  },
  "row-moved-out": {
    zh: "“{sheet}”中“{row}”已不在数据中；其手工内容移到表末“保留内容”。",
    en: "“{row}” on “{sheet}” is no longer in the data; what was typed there is kept at the sheet's end.",
  },
  "row-returned": {
    zh: "“{sheet}”中“{row}”重新出现，手工内容已放回原处。",
    en: "“{row}” on “{sheet}” has returned, and so have the words typed for it.",
  },
  "key-duplicated": {
    zh: "“{sheet}”中“{row}”有重复行；保留第一行为复盘行，其余作为您自己的行保留，不再刷新。",
    en: "“{row}” stands twice on “{sheet}”; the first stays the review's row, the copy is kept as a row of your own and is not refreshed.",
  },
  "row-left-empty": {
    zh: "“{sheet}”中“{row}”已不在数据中，但同一行旁边有您的内容，所以只清空而未删除该行。",
    en: "“{row}” on “{sheet}” is no longer in the data; content of yours stands beside it, so the row was emptied, not deleted.",
  },
  "column-restored": {
    zh: "“{sheet}”的列“{column}”被删除，已在表的右侧补回；不想看到它时请隐藏列，而不要删除。",
    en: "Column “{column}” of “{sheet}” had been deleted and is back at the table's right; hide it rather than delete it.",
  },
  "table-restored": {
    zh: "“{sheet}”的表“{table}”被删除或转换为区域，已重新建立；原处的内容没有改动。",
    en: "Table “{table}” of “{sheet}” had been deleted or converted to a range and was built anew; what stood there was not touched.",
  },
  "name-taken": {
    zh: "工作簿中已有名为“{wanted}”的工作表，复盘改用“{given}”。",
    en: "The workbook already has a sheet named “{wanted}”; the review uses “{given}”.",
  },
  "freeze-failed": {
    zh: "Excel 没有冻结“{sheet}”的表头；可在“视图 › 冻结窗格”中设置。",
    en: "Excel did not freeze the header of “{sheet}”; set it under View › Freeze Panes.",
  },
  "not-in-front": {
    zh: "“{sheet}”已写好，但 Excel 没有切换过去；请点它的标签。",
    en: "“{sheet}” is written, but Excel did not switch to it; click its tab.",
  },
  "calculation-manual": {
    zh: "Excel 处于手动重算模式；复盘工作表已计算，其他工作表请按 F9。",
    en: "Excel is in manual calculation mode; the review sheets were calculated, press F9 for the others.",
  },
  "text-shortened": {
    zh: "“{sheet}”中有文字超过 32,767 个字符，已截短。",
    en: "A text on “{sheet}” was longer than 32,767 characters and has been cut.",
  },
  "sheet-incomplete": {
    zh: "写入中断，工作表“{sheet}”可能不完整；手工填写的内容都还在。再点一次“刷新”即可补全。",
    en: "Writing was interrupted and sheet “{sheet}” may be incomplete; everything typed is still there. Refresh once more to complete it.",
  },
  "changed-meanwhile": {
    zh: "读取和写入之间，有人改动了工作表“{sheet}”，未写入任何内容。请稍后再刷新。",
    en: "Somebody changed sheet “{sheet}” between reading and writing; nothing was written. Refresh again in a moment.",
  },
  "nothing-to-bring-back": {
    zh: "没有可恢复的上一版：还没有刷新过，或已经恢复过一次。",
    en: "There is no earlier version to bring back: nothing has been refreshed yet, or it was brought back already.",
  },
  "backup-too-large": {
    zh: "上一版内容太大，工作簿里存不下，此次刷新之后无法“恢复上一版”。",
    en: "The earlier version is too large to be kept in the workbook, so this refresh cannot be brought back.",
  },
  cancelled: {
    zh: "已取消。再点一次即可继续，手工填写的内容都还在。",
    en: "Cancelled. Run it again to go on; everything typed is still there.",
  },
  // Excel's own refusals (documented error codes)
  "excel-not-answering": {
    zh: "Excel 没有响应。请检查 Excel 是否有打开的对话框或正在编辑的单元格，然后再试。",
    en: "Excel is not answering. See whether a dialog is open or a cell is being edited, then try again.",
  },
  "excel-cell-edit": {
    zh: "有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。",
    en: "A cell is being edited. Press Enter or Esc to finish, then try again.",
  },
  "excel-dialog-open": {
    zh: "Excel 有对话框打开着。请先关闭对话框再试。",
    en: "A dialog is open in Excel. Close it, then try again.",
  },
  "excel-access-denied": {
    zh: "Excel 拒绝了操作：工作表可能受保护，或文件只读。请取消保护或启用编辑后再试。",
    en: "Excel refused: a sheet may be protected or the file read-only. Unprotect it or enable editing, then try again.",
  },
  "excel-busy": {
    zh: "Excel 正忙（请求过多）。请稍等片刻再试。",
    en: "Excel is busy (too many requests). Wait a moment, then try again.",
  },
  "excel-session-lost": {
    zh: "与 Excel 的会话已过期。请重新加载页面或重新打开工作簿。",
    en: "The session with Excel has expired. Reload the page or reopen the workbook.",
  },
  "excel-inactive": {
    zh: "另一个工作簿取得了焦点。请点回本工作簿再试。",
    en: "Another workbook has taken the focus. Click this workbook, then try again.",
  },
  "excel-too-large": {
    zh: "一次读写的数据对 Excel 来说太大。请减少要读的列，或把源表拆开。",
    en: "The data are too large for Excel to read or write at once. Map fewer columns or split the source table.",
  },
  "excel-memory": {
    zh: "Excel 内存不足。请关闭其他工作簿后再试。",
    en: "Excel is out of memory. Close other workbooks, then try again.",
  },
  "excel-gone": {
    zh: "要读写的工作表、表或单元格已被删除或移动。请再试一次。",
    en: "The sheet, table or cell has been deleted or moved meanwhile. Try again.",
  },
  "excel-conflict": {
    zh: "另一项修改与本次写入冲突。请再试一次。",
    en: "Another change conflicts with this one. Try again.",
  },
  "excel-insert-delete": {
    zh: "Excel 无法在那里插入或删除行：会拆开合并单元格、数组公式或数据透视表。请移开它们后再试。",
    en: "Excel cannot insert or delete rows there: merged cells, an array formula or a PivotTable would be split. Move them, then try again.",
  },
  "excel-overlap": {
    zh: "表不能与另一个表、数据透视表、查询结果或合并单元格重叠。请移开它们后再试。",
    en: "A table cannot overlap another table, a PivotTable, query results or merged cells. Move them, then try again.",
  },
  "excel-filtered": {
    zh: "筛选挡住了写入。请清除工作表上的筛选后再试。",
    en: "A filter is in the way. Clear the filters on the sheet, then try again.",
  },
  "excel-sheet-full": {
    zh: "插入会把非空单元格挤出工作表。请删除最末几行或几列的内容后再试。",
    en: "Inserting would push non-empty cells off the sheet. Delete what stands in the last rows or columns, then try again.",
  },
  "excel-name-exists": {
    zh: "同名的对象已存在。请改名后再试。",
    en: "An object of that name exists already. Rename it, then try again.",
  },
  "excel-formula-long": {
    zh: "公式超过了 Excel 的长度上限。请把“公式”设置改为“静态值”。",
    en: "A formula is longer than Excel allows. Set “formulas” to “values”.",
  },
  "excel-unsupported": {
    zh: "此版本的 Excel 不支持需要的功能。请更新 Excel（至少 Excel 2021）。",
    en: "This version of Excel lacks a feature that is needed. Update Excel (2021 or later).",
  },
  "excel-wrong-sheet": {
    zh: "宏表或图表工作表不支持此操作。请换一张普通工作表。",
    en: "A macro or chart sheet does not allow this. Use an ordinary worksheet.",
  },
  "excel-chart-empty": {
    zh: "图表没有数据系列，未能更新。",
    en: "A chart has no data series and could not be updated.",
  },
  "excel-links-blocked": {
    zh: "Excel 阻止了外部链接。请在“数据 › 编辑链接”中允许后再试。",
    en: "Excel blocked external links. Allow them under Data › Edit Links, then try again.",
  },
  "excel-signed-out": {
    zh: "登录信息缺失或已失效。请重新登录 Office 后再试。",
    en: "Sign-in information is missing or no longer valid. Sign in to Office again, then try again.",
  },
  "excel-undo": {
    zh: "此版本的 Excel 不能把刷新合并为一步撤消；已改为分步写入。",
    en: "This version of Excel cannot merge the refresh into one undo step; it is written in several.",
  },
  "excel-request-invalid": {
    zh: "Excel 不接受请求（{text}）。请再试；如仍出现，请把此代码告诉我们。",
    en: "Excel did not accept a request ({text}). Try again; if it persists, tell us this code.",
  },
  "fupan-fault": {
    zh: "复盘内部出错（{text}）。手工填写的内容都还在；请把括号里的文字告诉我们。",
    en: "Fupan itself failed ({text}). Everything typed is still there; please tell us the text in brackets.",
  },
  "excel-general": {
    zh: "Excel 报告了内部错误（{text}）。请保存工作簿、重新打开后再试。",
    en: "Excel reported an internal error ({text}). Save the workbook, reopen it, then try again.",
  },
} as const satisfies Record<string, Phrase>;
