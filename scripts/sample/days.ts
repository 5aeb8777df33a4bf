const EPOCH = 25_569;

/** Excel's serial of a day. */
export const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + EPOCH;

/** Year, month and day of a serial. */
export function dayOf(value: number): { year: number; month: number; day: number } {
  const date = new Date((value - EPOCH) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const daysIn = (year: number, month: number): number =>
  serial(year, month + 1, 1) - serial(year, month, 1);

/** 0 is Sunday. */
export const weekday = (value: number): number => (value - 1) % 7;
