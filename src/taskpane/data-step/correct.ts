import type { Correction } from "../../core/intake/correct-mapping";

/** Hands a correction on to whoever remembers it and looks again. */
export type Correct = (correction: Correction) => void;
