import type { DataSetKind } from "../../data/fields";
import { headerDictionary } from "../header-dictionary";
import { matchHeader } from "./match-header";
import type { ColumnProfile } from "./profile-columns";

const certain = 0.9;

/** A column that is called what is wanted (下单日期) and whose cells nobody can read as that (某日); `undefined` when there is none. */
export function unreadableColumn(
  columns: readonly ColumnProfile[],
  kind: DataSetKind,
  field: string,
): ColumnProfile | undefined {
  const words = headerDictionary[kind][field] ?? { strong: "" };
  return columns.find(
    ({ look, named, samples }) =>
      (look === "text" || look === "mixed") && samples.length > 0 && matchHeader(named, words) >= certain,
  );
}
