/** A point is in the shape when the answer is true; coordinates run from 0 to 1, down and right. */
type Shape = (x: number, y: number) => boolean;
type Color = readonly [red: number, green: number, blue: number];

interface Layer {
  shape: Shape;
  color: Color;
}

const WOOD: Color = [240, 196, 124];
const LINE: Color = [176, 122, 56];
const INK: Color = [32, 31, 30];
const PAPER: Color = [255, 255, 255];
const RIM: Color = [120, 84, 40];
const ARROW: Color = [16, 110, 100];

const circle =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;

const roundedSquare =
  (inset: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.max(Math.abs(x - 0.5) - (0.5 - inset - radius), 0);
    const dy = Math.max(Math.abs(y - 0.5) - (0.5 - inset - radius), 0);
    return dx ** 2 + dy ** 2 <= radius ** 2;
  };

/** Lines of the board through the two points, between the edges. */
const grid =
  (at: readonly number[], width: number): Shape =>
  (x, y) =>
    Math.min(x, y) > 0.08 &&
    Math.max(x, y) < 0.92 &&
    at.some((line) => Math.abs(x - line) < width / 2 || Math.abs(y - line) < width / 2);

const triangle =
  (points: readonly (readonly [number, number])[]): Shape =>
  (x, y) => {
    const sides = points.map(([ax, ay], at) => {
      const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
    });
    return sides.every((side) => side) || sides.every((side) => !side);
  };

/** A piece of a ring from one angle to another, counter-clockwise from the right, with a head at its end. */
function arrow(radius: number, width: number, from: number, to: number): Shape {
  const [low, high] = [(from * Math.PI) / 180, (to * Math.PI) / 180];
  const at = (angle: number, distance: number) =>
    [0.5 + distance * Math.cos(angle), 0.5 - distance * Math.sin(angle)] as const;
  const tip = high + (1.5 * width) / radius;
  const head = triangle([at(high, radius - width * 1.15), at(high, radius + width * 1.15), at(tip, radius)]);
  return (x, y) => {
    const distance = Math.hypot(x - 0.5, y - 0.5);
    const angle = (Math.atan2(0.5 - y, x - 0.5) + 2 * Math.PI) % (2 * Math.PI);
    const isOnRing = Math.abs(distance - radius) <= width / 2 && angle >= low && angle <= high;
    return isOnRing || head(x, y);
  };
}

/** A corner of a Go board, a black and a white stone, and the arrows of playing the game once more. */
function layers(size: number): Layer[] {
  const isSmall = size < 32;
  const near = isSmall ? 5.5 / 16 : 0.355;
  const far = 1 - near;
  const stone = isSmall ? 0.2 : 0.185;
  const line = Math.max(0.022, 1 / size);
  const radius = isSmall ? 0.36 : 0.355;
  const width = isSmall ? 0.1 : 0.075;
  return [
    { shape: roundedSquare(0.02, 0.16), color: WOOD },
    ...(isSmall ? [] : [{ shape: grid([near, far], line), color: LINE }]),
    { shape: arrow(radius, width, 8, 66), color: ARROW },
    { shape: arrow(radius, width, 188, 246), color: ARROW },
    { shape: circle(near, near, stone), color: INK },
    { shape: circle(far, far, stone), color: RIM },
    { shape: circle(far, far, stone - Math.max(0.018, 0.7 / size)), color: PAPER },
  ];
}

/** Points looked at along each side of a pixel. */
const SAMPLES = 8;

/** The icon at a size in pixels, smoothed at its edges, as RGBA. */
export function drawIcon(size: number): Uint8Array {
  const drawn = layers(size).reverse();
  const rgba = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      rgba.set(pixel(drawn, size, row, column), (row * size + column) * 4);
  return rgba;
}

function pixel(drawn: readonly Layer[], size: number, row: number, column: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const top = drawn.find(({ shape }) => shape(x, y));
    if (!top) continue;
    covered++;
    top.color.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  }
  const color = sum.map((value) => (covered ? Math.round(value / covered) : 0));
  return [...color, Math.round((255 * covered) / SAMPLES ** 2)];
}
