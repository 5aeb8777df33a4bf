import { hasUnit, mappableFields, possibleKinds } from "../../../src/core/intake/mappable-fields";
import { dataSetKinds } from "../../../src/core/data/fields";
import { fieldLabel } from "../../../src/core/data/field-labels";
import { recognise } from "../../helpers/recognise";

it("offers what a data set needs first", () => {
  expect(mappableFields("orders").slice(0, 2)).toEqual(["date", "amount"]);
  expect(mappableFields("targets").slice(0, 2)).toEqual(["period", "target"]);
  expect(mappableFields("ignored")).toEqual([]);
});

it("has a word in both languages for every field that can be chosen", () => {
  const fields = dataSetKinds.flatMap((kind) => [...mappableFields(kind)]);
  expect(fields.filter((field) => fieldLabel(field).zh === field && field !== "nps")).toEqual([]);
});

it("asks for the unit of amounts, and of KPIs, but not of quantities", () => {
  expect([hasUnit("orders", "amount"), hasUnit("orders", "quantity")]).toEqual([true, false]);
  expect([hasUnit("kpis", "actual"), hasUnit("kpis", "metric")]).toEqual([true, false]);
  expect([hasUnit("targets", "target@margin"), hasUnit("targets", null)]).toEqual([true, false]);
});

describe("The kinds of a table that is read twice", () => {
  const { tables } = recognise({
    业绩: [
      ["月份", "业务员", "销售目标", "实际销售额"],
      ["2024-01", "王伟", 100, 120],
      ["2024-02", "王伟", 100, 90],
      ["2024-01", "李娜", 90, 95],
    ],
  });
  const [first, twin] = tables;
  it("are for the second reading: itself, or not used", () => {
    expect(twin && possibleKinds(twin, tables)).toEqual(["orders", "ignored"]);
  });
  it("are for the first all but what the second is", () => {
    const kinds = first ? possibleKinds(first, tables) : [];
    expect([kinds.includes("orders"), kinds.includes("targets"), kinds.includes("ignored")]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
