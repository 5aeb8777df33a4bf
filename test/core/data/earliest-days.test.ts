import { dayOf } from "../../../src/core/data/day";
import { earliestDays } from "../../../src/core/data/earliest-days";
import { makeDataSet } from "../../helpers/make-data-set";

const hired = (rows: Parameters<typeof makeDataSet>[1]): Record<string, number> =>
  Object.fromEntries(earliestDays(makeDataSet("people", rows), "rep", "hiredOn"));

describe("The earliest day that a table states for each name", () => {
  const twice = [
    { rep: "Ann", hiredOn: "2024-05-01" },
    { rep: "ann ", hiredOn: "2023-02-01" },
    { rep: "Ben", hiredOn: "2022-01-01" },
  ];

  it("is the same in whichever order a name that comes twice is listed", () => {
    const expected = { ann: dayOf(2023, 2, 1), ben: dayOf(2022, 1, 1) };
    expect(hired(twice)).toEqual(expected);
    expect(hired([...twice].reverse())).toEqual(expected);
  });

  it("leaves out names without a day, and tables without the columns", () => {
    expect(hired([{ rep: "Ann", hiredOn: null }, ...twice.slice(2)])).toEqual({ ben: dayOf(2022, 1, 1) });
    expect(hired([{ rep: "Ann" }])).toEqual({});
    expect(earliestDays(undefined, "rep", "hiredOn").size).toBe(0);
  });
});
