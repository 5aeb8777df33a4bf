export { fromFileFormula } from "./from-file-formula";
export type { FormulaPlace } from "./table-lookup";
export { toA1Formula } from "./to-a1-formula";
export { toFileFormula } from "./to-file-formula";
