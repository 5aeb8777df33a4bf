/** The category under which Excel's format dialog shows a number format (`Range.numberFormatCategories`). */
export function numberFormatCategory(code: string): string {
  if (code === "General") return "General";
  if (code === "@") return "Text";
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gsu, "");
  const positive = bare.split(";")[0] ?? "";
  const plain = positive.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  if (/[ymd]/iu.test(plain.replace(/am\/pm|a\/p/giu, "")) && /[yd]|m{3}/iu.test(plain)) return "Date";
  if (/[hs]/iu.test(plain) || /am\/pm/iu.test(plain)) return "Time";
  if (plain.includes("%")) return "Percentage";
  if (/e[+-]/iu.test(plain)) return "Scientific";
  if (/\?\/\?|#\/#|\/[0-9]/u.test(plain)) return "Fraction";
  if (/_\(.*\*/su.test(code) && /[$€£¥]|\[\$/u.test(code)) return "Accounting";
  if (/[$€£¥]|\[\$[^-\]]/u.test(code)) return "Currency";
  return /^[#0,.?\-() ]+$/u.test(plain) && /[0#]/u.test(plain) ? "Number" : "Custom";
}
