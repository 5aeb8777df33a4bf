import type { Phrase } from "../data/locale";
import type { Quadrant } from "../review/quadrant";

/** Places of the product matrix as printed. */
export const quadrantWords = {
  star: { zh: "明星", en: "Star" },
  "cash-cow": { zh: "金牛", en: "Cash cow" },
  question: { zh: "问题", en: "Question" },
  dog: { zh: "瘦狗", en: "Dog" },
  new: { zh: "新品", en: "New" },
} as const satisfies Record<Quadrant, Phrase>;
