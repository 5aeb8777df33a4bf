import { parseArea } from "../../model/address";
import type { Area } from "../../model/workbook";

/** Areas of an `sqref`; what is no area is left out. */
export function readSqref(text: string | undefined): Area[] {
  return (text ?? "")
    .trim()
    .split(/\s+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
}
