import { isoDate } from "../../../src/core/data/day";
import { rowsOf } from "../../helpers/hand-made-workbook";
import { kindsOf, recognise } from "../../helpers/recognise";
import { readSketch } from "../../helpers/read-sketch";

const products = [
  ["Product_ID", "Product_Name", "Product_Category", "Product_Cost", "Product_Price"],
  [1, "Robot", "Toys", "$4.00", "$10.00"],
  [2, "Cards", "Games", "$2.00", "$5.00"],
  [3, "Dice", "Games", "$1.00", "$2.50"],
];

describe("Sales whose prices stand in another table", () => {
  it("are dated rows of units: amount is price × quantity", () => {
    const { dataSets } = readSketch({
      sales: [
        ["Sale_ID", "Date", "Store_ID", "Product_ID", "Units"],
        [1, "2024-01-05", 1, 1, 2],
        [2, "2024-01-06", 2, 2, 1],
        [3, "2024-02-07", 1, 3, 4],
        [4, "2024-02-08", 2, 1, 1],
      ],
      products,
      inventory: [
        ["Store_ID", "Product_ID", "Stock_On_Hand"],
        [1, 1, 27],
        [1, 2, 3],
        [2, 1, 5],
      ],
    });
    // 2 × 10, 1 × 5, 4 × 2.5, 1 × 10
    const rows = rowsOf(dataSets.orders, ["date", "amount", "product"]);
    expect(rows.map(({ date, amount, product }) => [isoDate(Number(date)), amount, product])).toEqual([
      ["2024-01-05", 20, "Robot"],
      ["2024-01-06", 5, "Cards"],
      ["2024-02-07", 10, "Dice"],
      ["2024-02-08", 10, "Robot"],
    ]);
  });

  it("are lines of orders, too, with a price a size", () => {
    const { dataSets } = readSketch({
      orders: [
        ["order_id", "date", "time"],
        [1, "2015-01-01", "11:38"],
        [2, "2015-01-02", "11:57"],
      ],
      order_details: [
        ["order_details_id", "order_id", "pizza_id", "quantity"],
        [1, 1, "ham_m", 1],
        [2, 1, "ham_l", 2],
        [3, 2, "ham_m", 3],
      ],
      pizzas: [
        ["pizza_id", "pizza_type_id", "size", "price"],
        ["ham_m", "ham", "M", 13],
        ["ham_l", "ham", "L", 16],
      ],
    });
    expect(rowsOf(dataSets.orders, ["orderId", "amount"])).toEqual([
      { orderId: "1", amount: 13 },
      { orderId: "1", amount: 32 },
      { orderId: "2", amount: 39 },
    ]);
  });

  it("are no orders where nothing dates them: stock is left alone", () => {
    const { tables } = recognise({
      stock: [
        ["Product_ID", "Quantity"],
        [1, 27],
        [1, 3],
        [2, 5],
      ],
      products,
    });
    expect(tables.map(({ kind }) => kind)).not.toContain("orders");
  });
});

describe("Lines that know their order by another number than the order's", () => {
  it("find the invoice that has it beside an order number", () => {
    const sheets = {
      Invoices: [
        ["InvoiceID", "CustomerID", "OrderID", "InvoiceDate"],
        [1, 7, 501, "2024-01-05"],
        [2, 8, 502, "2024-02-05"],
      ],
      Lines: [
        ["InvoiceLineID", "InvoiceID", "Description", "Quantity", "UnitPrice"],
        [1, 1, "Mug", 2, 10],
        [2, 1, "Cup", 1, 5],
        [3, 2, "Mug", 3, 10],
      ],
    };
    expect(kindsOf(recognise(sheets))).toEqual(["Invoices orders header", "Lines orders lines"]);
    const rows = rowsOf(readSketch(sheets).dataSets.orders, ["date", "amount"]);
    expect(rows.map(({ date, amount }) => [isoDate(Number(date)), amount])).toEqual([
      ["2024-01-05", 20],
      ["2024-01-05", 5],
      ["2024-02-05", 30],
    ]);
  });
});
