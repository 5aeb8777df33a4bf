/** English Metric Units, in which drawings measure. */
export const EMU_PER_POINT = 12_700;
