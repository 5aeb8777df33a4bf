/** ISO 8601 text of a `t="d"` cell as an Excel serial number; undefined when it is no date. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  if (date1904) return days - 1462 + time;
  // The 1900 system counts a 29 February 1900 that never was.
  return (days < 61 ? days - 1 : days) + time;
}
