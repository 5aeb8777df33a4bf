/** About how many pixels a text takes at 12 px: Chinese letters are twice as wide as Latin ones. */
export const textWidth = (text: string): number => text.replace(/[^\x20-\x7e]/g, "##").length * 6.5;
