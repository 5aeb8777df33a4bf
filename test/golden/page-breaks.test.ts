import { writeCompany, type WrittenCompany } from "./written-company";

jest.setTimeout(120_000);

const report = ({ own }: WrittenCompany) => own().find(({ name }) => name === "复盘报告");

/** Sections of the lines above which a page of the report begins. */
function sectionsOnNewPages(written: WrittenCompany): unknown[] {
  const sheet = report(written);
  return (sheet?.pageLayout.rowBreaks ?? []).map((row) => sheet?.rows.get(row)?.cells[1]?.value);
}

it("begins a page for each section that says something, also one that has filled since; a refresh never piles breaks up", async () => {
  const written = await writeCompany("zh-CN", { sheets: ["performance", "lessons", "report"] });
  expect(sectionsOnNewPages(written)).toEqual(["三维拆解", "问题与归因", "来年计划", "风险"]);
  const before = report(written)?.pageLayout;
  expect(before?.zoom).toEqual({ horizontalFitToPages: 1 }); // a fixed number of pages down would undo the breaks
  await written.refresh();
  expect(report(written)?.pageLayout).toEqual(before);

  const lessons = written.own().find(({ name }) => name === "经验教训");
  const body = (lessons?.tables[0]?.area.top ?? 0) + 1;
  await written.excel.person((context) => {
    const sheet = context.workbook.worksheets.getItem("经验教训");
    sheet.getRangeByIndexes(body, 2, 2, 1).values = [["老带新有效"], ["样机先行"]];
  });
  await written.refresh();
  expect(sectionsOnNewPages(written)).toEqual(["三维拆解", "问题与归因", "经验", "来年计划", "风险"]);
});
