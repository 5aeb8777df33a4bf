import { calendarDate } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { fieldsOf, recognise } from "../../helpers/recognise";
import { readSketch } from "../../helpers/read-sketch";

const sheets = {
  Umsatz: [
    [
      "Belegdatum",
      "Rechnungsnr.",
      "Kunde",
      "Region",
      "Verkäufer",
      "Artikel",
      "Menge",
      "Einzelpreis",
      "Umsatz (EUR)",
    ],
    ["03.01.2023", "RE1", "Firma A", "Nord", "Müller", "Pumpe", 2, "617,25 €", "1.234,50 €"],
    ["24.02.2024", "RE2", "Firma B", "Süd", "Schmidt", "Ventil", 1, "1.250,00 €", "1.250,00 €"],
    ["Gesamtsumme", "", "", "", "", "", 3, "", "2.484,50 €"],
  ],
  Ziele: [
    ["Region", "Jahr", "Umsatzziel"],
    ["Nord", 2024, "10.000,00 €"],
    ["Süd", 2024, "20.000,00 €"],
  ],
};

describe("A German workbook", () => {
  it("has its columns known and its decimal commas read", () => {
    expect(fieldsOf(recognise(sheets).tables[0])).toMatchObject({
      date: "Belegdatum",
      orderId: "Rechnungsnr.",
      customer: "Kunde",
      rep: "Verkäufer",
      product: "Artikel",
      quantity: "Menge",
      price: "Einzelpreis",
      amount: "Umsatz (EUR)",
    });
    const { dataSets, report } = readSketch(sheets);
    const sales = rowsOf(dataSets.orders, ["date", "amount"]);
    expect(sales.map(({ date, amount }) => [calendarDate(Number(date)).year, amount])).toEqual([
      [2023, 1234.5],
      [2024, 1250],
    ]);
    expect(rowsOf(dataSets.targets, ["region", "target"])).toEqual([
      { region: "Nord", target: 10_000 },
      { region: "Süd", target: 20_000 },
    ]);
    expect(report.problems.map(({ code }) => code)).toEqual(["total-row"]);
  });
});
