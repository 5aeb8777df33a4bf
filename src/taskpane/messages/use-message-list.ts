import { useCallback, useMemo, useState } from "react";
import type { Message, Messages } from "./messages-context";

/** Older messages than this many are of no use to anybody. */
const most = 50;

/** The list of messages for the root to provide. */
export function useMessageList(): Messages {
  const [said, setSaid] = useState<readonly Message[]>([]);
  const say = useCallback((message: Message) => setSaid((before) => [message, ...before].slice(0, most)), []);
  return useMemo(() => ({ said, say }), [said, say]);
}
