import { fillWeights } from "../../../src/core/planning/fill-weights";

const past = [60, 20, 20];

test("nothing typed takes the shares of the past; no past is split equally", () => {
  expect(fillWeights(past, [undefined, undefined, undefined])).toEqual([0.6, 0.2, 0.2]);
  expect(fillWeights([0, 0], [undefined, undefined])).toEqual([0.5, 0.5]);
});

test("all typed are taken as typed, whatever they sum to", () => {
  expect(fillWeights(past, [0.3, 0.4, 0.7])).toEqual([0.3, 0.4, 0.7]);
});

test("members without a typed weight share the rest of 1 by their past", () => {
  // 1 − 0.5 = 0.5, split 20 : 20
  expect(fillWeights(past, [0.5, undefined, undefined])).toEqual([0.5, 0.25, 0.25]);
  expect(fillWeights(past, [1, undefined, undefined])).toEqual([1, 0, 0]);
});

test("percentages typed as whole numbers count as parts of 100", () => {
  expect(fillWeights(past, [50, undefined, undefined])).toEqual([0.5, 0.25, 0.25]);
});

test("a negative weight is no weight", () => {
  expect(fillWeights(past, [-1, 0.5, undefined])).toEqual([0.375, 0.5, 0.125]); // rest 0.5, split 60 : 20
});
