import {
  CompactSelection,
  DataEditor,
  type EditableGridCell,
  type GridColumn,
  type GridSelection,
  type Item,
} from "@glideapps/glide-data-grid";
import { useMemo, useState } from "react";
import type { SheetModel } from "../simulator/model/workbook";
import type { ExcelHost } from "../simulator/protocol/excel-host";
import { ChartLayer } from "./charts/chart-layer";
import { conditionalLooks, lookKey } from "./conditional-looks";
import { drawSheetCell } from "./draw-cell";
import { FrozenRows } from "./frozen-rows";
import { firstRegion, frame } from "./grid-frame";
import { columnLetters, gridCell, usedSize } from "./grid-cell";
import { columnPixels, rowPixels } from "./sheet-sizes";

/** Blank rows and columns to type into beyond what is used. */
const margin = { rows: 20, columns: 6 };
/** Excel's look: the cells draw their own lines, for a text that runs over has none. */
const theme = {
  borderColor: "transparent",
  horizontalBorderColor: "transparent",
  bgHeader: "#f3f2f1",
  bgHeaderHasFocus: "#d2d0ce",
  textHeader: "#323130",
  headerFontStyle: "13px",
  markerFontStyle: "12px",
  textLight: "#605e5c",
  accentColor: "#107c41",
  accentLight: "rgba(16, 124, 65, 0.08)",
};

/** The sheet in front. */
export function SheetGrid({ host, revision }: { host: ExcelHost; revision: number }) {
  const sheet = host.model.sheets.find(({ id }) => id === host.model.activeSheetId) ?? host.model.sheets[0];
  return sheet ? <OneSheet key={sheet.id} host={host} sheet={sheet} revision={revision} /> : null;
}

/** A sheet as a pure view: asks the model for each visible cell and reports edits and selections to the host. */
function OneSheet({ host, sheet, revision }: { host: ExcelHost; sheet: SheetModel; revision: number }) {
  host.calculated();
  const [region, setRegion] = useState(firstRegion);
  const size = useMemo(() => usedSize(sheet, revision), [sheet, revision]);
  const columns = useMemo(
    () => gridColumns(sheet, size.columns + margin.columns, revision),
    [sheet, size, revision],
  );
  const looks = useMemo(() => conditionalLooks(host.model, sheet, revision), [host, sheet, revision]);
  const shown = { model: host.model, sheet, region, revision };
  return (
    <>
      <DataEditor
        columns={columns}
        rows={size.rows + margin.rows}
        rowMarkers="number"
        rowMarkerWidth={frame.left}
        onVisibleRegionChanged={({ x, y }, tx, ty) => setRegion({ x, y, tx, ty })}
        getCellContent={([column, row]: Item) => gridCell(host.model, sheet, row, column)}
        onCellEdited={([column, row]: Item, value: EditableGridCell) =>
          host.type(sheet.id, row, column, typeof value.data === "string" ? value.data : "")
        }
        gridSelection={selectionOf(host, sheet)}
        onGridSelectionChange={({ current }) => {
          if (!current) return;
          const { x, y, width, height } = current.range;
          host.select(sheet.id, [{ top: y, left: x, bottom: y + height - 1, right: x + width - 1 }]);
        }}
        freezeColumns={sheet.frozen.columns}
        rowHeight={(row) => rowPixels(sheet, row)}
        headerHeight={frame.top}
        theme={theme}
        drawCell={({ ctx, row, col, rect, highlighted }) => {
          drawSheetCell(ctx, host.model, sheet, { row, column: col }, rect, looks.get(lookKey(row, col)));
          if (!highlighted) return;
          ctx.fillStyle = theme.accentLight;
          ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
        }}
        drawHeader={({ ctx, rect }, drawContent) => {
          drawContent();
          ctx.fillStyle = "#c8c6c4";
          ctx.fillRect(rect.x + rect.width - 1, rect.y, 1, rect.height);
        }}
        width="100%"
        height="100%"
      />
      <ChartLayer {...shown} />
      <FrozenRows {...shown} looks={looks} />
    </>
  );
}

function gridColumns(sheet: SheetModel, count: number, _revision: number): GridColumn[] {
  return Array.from({ length: count }, (_, index) => {
    return { title: columnLetters(index), id: String(index), width: columnPixels(sheet, index) };
  });
}

function selectionOf(host: ExcelHost, sheet: SheetModel): GridSelection {
  const [area] = host.view.selections.get(sheet.id) ?? [];
  const none = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };
  if (!area) return none;
  const range = {
    x: area.left,
    y: area.top,
    width: area.right - area.left + 1,
    height: area.bottom - area.top + 1,
  };
  return { ...none, current: { cell: [area.left, area.top], range, rangeStack: [] } };
}
