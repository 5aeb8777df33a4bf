import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { drawIcon } from "./icons/draw-icon";
import { encodePng } from "./icons/png";

/** Sizes in pixels that the manifest names: 16, 32, 80 on the ribbon, 64 and 32 in dialogs, 20 and 128 for the pane and stores. */
export const ICON_SIZES = [16, 20, 32, 64, 80, 128] as const;

if (require.main === module) {
  const folder = path.resolve(__dirname, "../assets/icons");
  mkdirSync(folder, { recursive: true });
  for (const size of ICON_SIZES)
    writeFileSync(path.join(folder, `icon-${size}.png`), encodePng(size, drawIcon(size)));
  console.log(`wrote ${ICON_SIZES.length} icons to ${folder}`);
}
