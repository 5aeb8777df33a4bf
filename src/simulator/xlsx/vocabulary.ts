/** Words that Office.js and the file spell differently. */
export interface Vocabulary {
  toModel: (file: string) => string | undefined;
  /** Any case; undefined for a word the file does not know. */
  toFile: (model: string) => string | undefined;
}

function vocabulary(pairs: Readonly<Record<string, string>>): Vocabulary {
  const back = new Map(Object.entries(pairs).map(([file, model]) => [model.toLowerCase(), file]));
  return { toModel: (file) => pairs[file], toFile: (model) => back.get(model.toLowerCase()) };
}

/** `Excel.DataValidationOperator`. */
export const VALIDATION_OPERATORS = vocabulary({
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
});

/** `Excel.ConditionalCellValueOperator`. */
export const CELL_VALUE_OPERATORS = vocabulary({
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
});

/** `Excel.ConditionalTextOperator`, by the type of the rule. */
export const TEXT_OPERATORS = vocabulary({
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
});

/** `Excel.IconSet`. */
export const ICON_SETS = vocabulary({
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
  "3Stars": "ThreeStars",
  "3Triangles": "ThreeTriangles",
  "5Boxes": "FiveBoxes",
});

/** Icon sets that only Excel 2010 and later know: written into the extension list. */
export const NEW_ICON_SETS: ReadonlySet<string> = new Set(["3Stars", "3Triangles", "5Boxes"]);

/** Operators of a custom filter as `Range.autoFilter` criteria spell them. */
export const FILTER_OPERATORS = vocabulary({
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
});
