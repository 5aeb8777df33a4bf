/**
 * Column widths: a file counts in widths of the digit 0 of the workbook's default font (with padding), Office.js in points at 96 dpi.
 * ECMA-376 part 1, 18.3.1.13 has the two formulas; a digit of Calibri 11 is 7 pixels wide.
 */
export const POINTS_PER_PIXEL = 0.75;

/** Fonts whose digits are not 7 pixels wide at the usual sizes: Chinese and Japanese system fonts at 11 and 12 points. */
const WIDE_DIGITS =
  /^(宋体|SimSun|新宋体|NSimSun|等线|DengXian|微软雅黑|Microsoft YaHei|黑体|SimHei|新細明體|PMingLiU|ＭＳ Ｐゴシック|MS PGothic|游ゴシック|Yu Gothic)$/;

/** Width of a digit in pixels, for the workbook's default font. */
export function digitWidth(fontName: string | undefined, fontSize: number | undefined): number {
  const size = fontSize ?? 11;
  const at11 = WIDE_DIGITS.test(fontName ?? "") ? 8 : 7;
  return size >= 10 && size <= 12 ? at11 : Math.max(1, Math.round((at11 * size) / 11));
}

/** `width` of a `<col>` in points. */
export function pointsOfWidth(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * POINTS_PER_PIXEL;
}

/** Points as `width` of a `<col>`. */
export function widthOfPoints(points: number, digit: number): number {
  return Math.trunc((points / POINTS_PER_PIXEL / digit) * 256) / 256;
}

/** Standard width of a sheet in points when the file states a number of characters: rounded up to a multiple of 8 pixels. */
export function pointsOfBaseWidth(characters: number, digit: number): number {
  return Math.ceil((characters * digit + 5) / 8) * 8 * POINTS_PER_PIXEL;
}
