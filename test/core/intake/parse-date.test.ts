import { parseDateText } from "../../../src/core/intake/parse-date";

describe("parseDateText", () => {
  it.each([
    ["2024年3月5日", 2024, 3, 5],
    ["2024年3月5号", 2024, 3, 5],
    ["2024/3/5", 2024, 3, 5],
    ["2024.3.5", 2024, 3, 5],
    ["2024-03-05 10:20:30", 2024, 3, 5],
    ["2024-03-05T10:20:30Z", 2024, 3, 5],
    ["2024/3/5 下午 3:05", 2024, 3, 5],
    ["2024年3月5日 星期二", 2024, 3, 5],
    ["20240305", 2024, 3, 5],
    ["２０２４年３月５日", 2024, 3, 5],
    ["5-Mar-24", 2024, 3, 5],
    ["March 5, 2024", 2024, 3, 5],
    ["Tue, 5 March 2024", 2024, 3, 5],
    ["5th Mar 2024", 2024, 3, 5],
    ["29/02/2024".split("/").reverse().join("-"), 2024, 2, 29],
  ])("reads %j", (text, year, month, day) => expect(parseDateText(text)).toEqual({ year, month, day }));

  it("leaves the year open where none stands", () =>
    expect(parseDateText("10月20日")).toEqual({ month: 10, day: 20 }));

  it("says which orders of day and month are possible", () => {
    expect(parseDateText("24/01/2021")).toEqual({ parts: [24, 1, 2021], orders: ["dmy"] });
    expect(parseDateText("9/16/13")).toEqual({ parts: [9, 16, 13], orders: ["mdy"] });
    expect(parseDateText("6/8/2014")).toEqual({ parts: [6, 8, 2014], orders: ["mdy", "dmy"] });
    expect(parseDateText("24-03-15")).toEqual({ parts: [24, 3, 15], orders: ["ymd", "dmy"] });
  });

  it.each([
    "2024-13-05",
    "2023-02-29",
    "31/31/2024",
    "2024-03",
    "3月",
    "hello",
    "12.5",
    "1-2",
    "2024/3-5",
    "20241305",
  ])("does not take %j for a date", (text) => expect(parseDateText(text)).toBeNull());
});
