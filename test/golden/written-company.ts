import type { SettingsInput } from "../../src/core/settings";
import { settingsSchema } from "../../src/core/settings";
import { reviewWorkbook, type ReviewDone } from "../../src/app/review-workbook";
import { dayOf } from "../../src/core/data/day";
import type { Locale } from "../../src/core/data/locale";
import { sheetOrder, type SheetId } from "../../src/core/sheets/sheet-plan";
import type { SheetModel } from "../../src/simulator/model/workbook";
import { newWorkbook } from "../../src/simulator/xlsx/new-workbook";
import type { OpenedWorkbook } from "../../src/simulator/xlsx/opened-workbook";
import { openExcel, type ExcelSession } from "../excel/excel-session";
import { companySheets } from "./company";

export interface WrittenCompany {
  excel: ExcelSession;
  opened: OpenedWorkbook;
  /** The sheets that the review wrote. */
  own: () => SheetModel[];
  refresh: (sheets?: readonly SheetId[]) => Promise<ReviewDone>;
}

/** The hand-made company in a workbook of its own behind the client, reviewed with all sixteen sheets (or those given). */
export async function writeCompany(
  locale: Locale,
  { sheets = sheetOrder, settings = {} }: { sheets?: readonly SheetId[]; settings?: SettingsInput } = {},
): Promise<WrittenCompany> {
  const opened = newWorkbook("company.xlsx");
  const excel = openExcel({ model: opened.model });
  const company = companySheets(locale);
  await excel.person((context) => {
    for (const [name, rows] of Object.entries(company)) {
      const sheet = context.workbook.worksheets.add(name);
      const box = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
      box.values = rows.map((row) => [...row]);
    }
    context.workbook.worksheets.getItem("Sheet1").delete();
  });
  const refresh = async (wanted = sheets): Promise<ReviewDone> => {
    const outcome = await reviewWorkbook({
      locale,
      today: dayOf(2024, 7, 1),
      period: "2024-H1",
      asOf: dayOf(2024, 6, 30),
      sheets: wanted,
      settings: settingsSchema.parse(settings),
    });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  await refresh();
  const own = () => opened.model.sheets.filter(({ name }) => !(name in company));
  return { excel, opened, own, refresh };
}
