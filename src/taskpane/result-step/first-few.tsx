import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useWords } from "../use-words";
import { resultWords } from "./words";

interface Props<Item> {
  className: string;
  items: readonly Item[];
  /** Those that stand there at once. */
  first: readonly Item[];
  show: (item: Item) => ReactNode;
}

/** A list of figures that begins with some of them; all of them behind one button. */
export function FirstFew<Item>({ className, items, first, show }: Props<Item>) {
  const words = useWords(resultWords);
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={className}>{(all ? items : first).map(show)}</ul>
      {first.length < items.length && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(items.length - first.length)}
        </Button>
      )}
    </>
  );
}
