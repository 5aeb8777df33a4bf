import { numberInText } from "./column";
import {
  BLANK,
  errorValue,
  KIND,
  mapScalars,
  numberValue,
  scalarOf,
  textValue,
  type EngineFunction,
  type EngineScalar,
} from "./engine-values";
import { formatValue } from "./format-number";

/** What our own functions take from outside. */
export interface Clock {
  /** Serial of today, in the workbook's date system; the fraction is the time of day. */
  now: number;
  date1904: boolean;
}

/** Name of the function that is put around formulas whose result may be a blank cell: a formula shows 0 then. */
export const RESULT_FUNCTION = "OWN.RESULT";

/** TEXT, ROUND, TODAY and NOW by the clock passed in, and `RESULT_FUNCTION`. */
export function otherFunctions(clock: Clock): Map<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [
      "TEXT",
      {
        minArity: 2,
        maxArity: 2,
        invoke: ([value = BLANK, code = BLANK]) =>
          mapScalars(value, (one) => text(one, scalarOf(code), clock)),
      },
    ],
    [
      "ROUND",
      {
        minArity: 2,
        maxArity: 2,
        invoke: ([value = BLANK, digits = BLANK]) => mapScalars(value, (one) => round(one, scalarOf(digits))),
      },
    ],
    ["TODAY", { minArity: 0, maxArity: 0, invoke: () => numberValue(Math.floor(clock.now)) }],
    ["NOW", { minArity: 0, maxArity: 0, invoke: () => numberValue(clock.now) }],
    [
      RESULT_FUNCTION,
      {
        minArity: 1,
        maxArity: 1,
        invoke: ([value = BLANK]) => (value.kind === KIND.blank ? numberValue(0) : value),
      },
    ],
  ]);
}

function text(value: EngineScalar, code: EngineScalar, { date1904 }: Clock): EngineScalar {
  if (value.kind === KIND.error) return value;
  if (code.kind === KIND.error) return code;
  const format = code.kind === KIND.blank ? "" : String(code.value);
  if (format === "") return textValue("");
  if (value.kind === KIND.boolean) return textValue(value.value ? "TRUE" : "FALSE");
  const number =
    value.kind === KIND.text ? numberInText(value.value) : value.kind === KIND.blank ? 0 : value.value;
  const shown = formatValue(format, number ?? (value.kind === KIND.text ? value.value : 0), date1904);
  return shown === "########" ? errorValue("#VALUE!") : textValue(shown);
}

/** Half away from zero, as decimals show it: a number is taken at 15 digits, so that 1.005 to two decimals is 1.01. */
function round(value: EngineScalar, digits: EngineScalar): EngineScalar {
  const number = asNumber(value);
  const places = asNumber(digits);
  if (typeof number !== "number") return number;
  if (typeof places !== "number") return places;
  const at = Math.trunc(places);
  if (at > 15 || number === 0) return numberValue(number);
  const [mantissa = "0", exponent = "0"] = Math.abs(number).toExponential(14).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + at}`));
  return numberValue(Math.sign(number) * Number(`${scaled}e${-at}`));
}

function asNumber(value: EngineScalar): number | EngineScalar {
  if (value.kind === KIND.error) return value;
  if (value.kind === KIND.blank) return 0;
  if (value.kind !== KIND.text) return Number(value.value);
  return numberInText(value.value) ?? errorValue("#VALUE!");
}
