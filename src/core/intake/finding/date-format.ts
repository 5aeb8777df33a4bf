/** Whether a number format shows dates: holds y, m or d outside quotes and brackets (`[h]:mm` is a duration). */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (/general|#/i.test(codes)) return false;
  return /[yd年]/i.test(codes) || (/m{1,4}(?=[^s:]*$)/i.test(codes) && !/[0?]/.test(codes));
}
