import type { Cell, CellContent, ColumnModel, RowModel } from "../model/workbook";

/** What the file says of a cell beyond the model: rich text, dynamic-array marks, formula flags. */
export interface CellOrigin {
  /** The text that goes with `richIndex` or `richXml`. */
  text?: string;
  /** The value that goes with `formulaXml`. */
  value?: CellContent;
  /** Shared string with several runs. */
  richIndex?: number;
  /** Inline string with several runs, as XML. */
  richXml?: string;
  /** Error that the model has no word for. */
  error?: string;
  /** `<f>` of a data table, as XML. */
  formulaXml?: string;
  /** Further attributes of `<f>`, with a leading space. */
  formulaAttributes?: string;
  /** `cm` and `vm`, with a leading space. */
  attributes?: string;
}

/** Attributes of a row or column that the model does not hold, and the size they go with. */
export interface LineOrigin {
  size: number | undefined;
  attributes: ReadonlyMap<string, string>;
}

/** What the file said of model objects, so that what nobody changed is written back in the file's own words. */
export class Origins {
  readonly cells = new WeakMap<Cell, CellOrigin>();
  readonly rows = new WeakMap<RowModel, LineOrigin>();
  readonly columns = new WeakMap<ColumnModel, LineOrigin>();
  private readonly known = new WeakMap<object, { xml: string; print: string }>();

  /** Remembers the XML of an object as it is now. */
  remember(object: object, xml: string): void {
    this.known.set(object, { xml, print: fingerprint(object) });
  }

  /** The object's XML while it is as it was read; undefined after any change and for new objects. */
  unchangedXml(object: object): string | undefined {
    const known = this.known.get(object);
    return known?.print === fingerprint(object) ? known.xml : undefined;
  }

  /** The object's XML as it was read, changed or not. */
  xmlOf(object: object): string | undefined {
    return this.known.get(object)?.xml;
  }
}

/** JSON of plain data, maps and sets included. */
export function fingerprint(object: unknown): string {
  return JSON.stringify(object, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );
}
