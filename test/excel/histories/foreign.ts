import type { WorkbookModel } from "../../../src/simulator/model/workbook";
import type { ExcelSession } from "../excel-session";
import { demand } from "./checks";
import type { Standing } from "./standing";
import { everythingOf } from "./view";

/*
 * Sheets that are not ours, defined names, and copies that people made of our sheets: nothing of them may ever change.
 */
export class Foreign {
  private readonly sheets = new Map<string, string>();
  private readonly names: string;

  constructor(model: WorkbookModel) {
    model.sheets.forEach((sheet) => this.sheets.set(sheet.id, everythingOf(sheet)));
    this.names = JSON.stringify(model.names);
  }

  /** The user's own sheet: data, a formula, a table, formats, widths and a defined name. */
  static async prepare(excel: ExcelSession): Promise<void> {
    await excel.person((context) => {
      const sheet = context.workbook.worksheets.getItem("订单");
      sheet.getRange("A1:B3").values = [
        ["客户", "金额"],
        ["甲", 12],
        ["乙", 30],
      ];
      sheet.tables.add("A1:B3", true).name = "Orders";
      sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]];
      sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
      sheet.getRange("B2").format.fill.color = "#AABBCC";
      sheet.getRange("B:B").format.columnWidth = 77;
      context.workbook.names.add("合计", sheet.getRange("D1"));
    });
    excel.host.calculated();
  }

  /** Compares with what was there before; a sheet that appeared meanwhile and is not ours is watched from now on. */
  follow(model: WorkbookModel, standing: Standing): void {
    const ours = new Set(standing.ours(model).map(({ id }) => id));
    for (const sheet of model.sheets) {
      if (ours.has(sheet.id)) continue;
      const now = everythingOf(sheet);
      const before = this.sheets.get(sheet.id);
      demand(
        before === undefined || before === now,
        `the foreign sheet ${sheet.name} changed:\n${before}\n${now}`,
      );
      this.sheets.set(sheet.id, now);
    }
    const gone = [...this.sheets.keys()].filter((id) => !model.sheets.some((sheet) => sheet.id === id));
    demand(gone.length === 0, "a foreign sheet is gone");
    demand(JSON.stringify(model.names) === this.names, "defined names changed");
  }
}
