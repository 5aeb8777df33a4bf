import { fieldsOf, recognise } from "../../helpers/recognise";

describe("Exports of bookkeeping and marketplaces", () => {
  it("NetSuite's Account is a book's account, its Name the customer; a month beside the day is not asked about", () => {
    const { tables, questions } = recognise({
      TransactionSearch: [
        ["*", "Date", "Period", "Type", "Document Number", "Name", "Account", "Amount", "Sales Rep"],
        ["", "1/3/2024", "Jan 2024", "Invoice", "INV1", "7 Globex", "1100 Accounts Receivable", 100, "Amy"],
        ["", "2/13/2024", "Feb 2024", "Invoice", "INV2", "9 Initech", "1100 Accounts Receivable", 200, "Bob"],
        ["", "3/23/2024", "Mar 2024", "Invoice", "INV3", "7 Globex", "1100 Accounts Receivable", 300, "Amy"],
      ],
    });
    expect(fieldsOf(tables[0])).toMatchObject({ date: "Date", customer: "Name", orderId: "Document Number" });
    expect(questions).toEqual([]);
  });

  it("an Account that is a customer stays one", () => {
    const { tables } = recognise({
      Sales: [
        ["Order Date", "Account", "Sales Rep", "Amount"],
        ["2024-01-03", "Globex", "Amy", 100],
        ["2024-01-04", "Initech", "Bob", 200],
      ],
    });
    expect(fieldsOf(tables[0])).toMatchObject({ customer: "Account" });
  });

  it("Amazon's date/time dates the rows, not the year in the sheet's name", () => {
    const { tables } = recognise({
      "2024DateRangeReport": [
        ["date/time", "type", "order id", "sku", "quantity", "order state", "product sales"],
        ["Dec 30, 2023 1:05:00 AM PST", "Order", "113-1", "SKU1", 1, "TX", 19.99],
        ["Jan 3, 2024 1:05:00 PM PDT", "Order", "113-2", "SKU2", 2, "CA", 39.98],
      ],
    });
    expect(fieldsOf(tables[0])).toMatchObject({
      date: "date/time",
      amount: "product sales",
      region: "order state",
    });
  });
});
