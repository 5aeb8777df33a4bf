import { bridge } from "../../../../src/core/sheets/cockpit/bridge";

/** What is drawn of a bar: base, favourable, unfavourable, and the two parts below zero. */
const drawn = (bars: ReturnType<typeof bridge>) =>
  bars.map(({ base, total, favourable, unfavourable, favourableBelow, unfavourableBelow }) => [
    total,
    base,
    favourable,
    unfavourable,
    favourableBelow,
    unfavourableBelow,
  ]);

const from = (start: number, deltas: number[], end: number, higherIsBetter = true) =>
  bridge(
    { label: "目标", value: start },
    deltas.map((delta, index) => ({ label: `步骤 ${index + 1}`, delta })),
    { label: "实际", value: end },
    higherIsBetter,
  );

test("steps above zero float on the lower of their two levels", () => {
  // 100 → 130 floats on 100; 130 → 90 floats on 90
  expect(drawn(from(100, [30, -40], 90))).toEqual([
    [100, 0, null, null, null, null],
    [null, 100, 30, null, null, null],
    [null, 90, null, 40, null, null],
    [90, 0, null, null, null, null],
  ]);
});

test("a step across zero has no base, and a part on either side of it", () => {
  // 20 → −30: 20 above, −30 below; −30 → 10: 10 above, −30 below
  expect(drawn(from(20, [-50, 40], 10))).toEqual([
    [20, 0, null, null, null, null],
    [null, 0, null, 20, null, -30],
    [null, 0, 10, null, -30, null],
    [10, 0, null, null, null, null],
  ]);
});

test("steps below zero hang on the higher of their two levels, downwards", () => {
  // −10 → −25 hangs on −10 by −15; −25 → −5 hangs on −5 by −20
  expect(drawn(from(-10, [-15, 20], -5))).toEqual([
    [-10, 0, null, null, null, null],
    [null, -10, null, -15, null, null],
    [null, -5, -20, null, null, null],
    [-5, 0, null, null, null, null],
  ]);
});

test("a step that ends or begins at zero does not cross it", () => {
  // 20 → 0 stands on 0; 0 → −5 hangs on 0; −5 → 0 too
  expect(drawn(from(20, [-20, -5, 5], 0)).slice(1, 4)).toEqual([
    [null, 0, null, 20, null, null],
    [null, 0, null, -5, null, null],
    [null, 0, -5, null, null, null],
  ]);
});

test("where lower is better, a rise is unfavourable", () => {
  expect(drawn(from(15, [7], 22, false))[1]).toEqual([null, 15, null, 7, null, null]);
  expect(drawn(from(15, [-7], 8, false))[1]).toEqual([null, 8, 7, null, null, null]);
});

test("decimals leave no binary noise: 0.1 + 0.2 floats on 0.1 by 0.2 and ends at 0.3", () => {
  expect(drawn(from(0.1, [0.2, -0.1], 0.2)).slice(1, 3)).toEqual([
    [null, 0.1, 0.2, null, null, null],
    [null, 0.2, null, 0.1, null, null],
  ]);
});
