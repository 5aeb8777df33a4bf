import { useEffect, type RefObject } from "react";

/**
 * Keeps the keyboard in the pane: focus that vanishes with what had it (a notice that is over, a button that is busy) returns to
 * where it was as soon as that can have it, else goes to the heading of what is shown instead. Focus that the user took away stays away.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (!root) return undefined;
    let last: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last = target;
    };
    const onPress = (): void => {
      last = null; // a press on something that takes no focus leaves none behind
    };
    const bringBack = (): void => {
      if (!last || !document.hasFocus() || document.activeElement !== document.body) return;
      if (!last.isConnected) headingIn(root)?.focus();
      else if (!last.matches(":disabled")) last.focus();
    };
    const observer = new MutationObserver(bringBack);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
    root.addEventListener("focusin", onFocus);
    root.addEventListener("pointerdown", onPress);
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", onFocus);
      root.removeEventListener("pointerdown", onPress);
    };
  }, [pane]);
}

/** The heading of the step being shown, able to take focus; the content as a whole until there is one. */
function headingIn(root: HTMLElement): HTMLElement | null {
  const heading = root.querySelector<HTMLElement>("main h1");
  if (heading) heading.tabIndex = -1;
  return heading ?? root.querySelector<HTMLElement>("main");
}
