/**
 * Headers that mean a field, normalised as `normaliseHeader` writes them, parted by `|`. `strong` words settle the field,
 * earlier ones before later ones; `weak` words mean it only when nothing better is there (`金额`, `Value`, `日期`).
 */
export interface FieldWords {
  strong: string;
  weak?: string;
}

export type HeaderWords<F extends string = string> = Readonly<Partial<Record<F, FieldWords>>>;
