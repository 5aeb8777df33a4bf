import { useCallback, useMemo, useState } from "react";
import type { Message, Messages } from "./messages-context";

/** Older messages than this many are of no use to anybody. */
const most = 50;

/** The list of messages for the root to provide. */
export function useMessageList(): Messages {
  const [said, setSaid] = useState<readonly Message[]>([]);
  const [meanwhile, setMeanwhile] = useState<readonly Message[]>([]);
  const say = useCallback((message: Message) => setSaid((before) => [message, ...before].slice(0, most)), []);
  const sayMeanwhile = useCallback((message: Message) => {
    const own = { ...message }; // two may wait for the same: each takes back its own
    setMeanwhile((before) => [own, ...before]);
    return () => setMeanwhile((before) => before.filter((other) => other !== own));
  }, []);
  return useMemo(() => ({ said, say, meanwhile, sayMeanwhile }), [said, say, meanwhile, sayMeanwhile]);
}
