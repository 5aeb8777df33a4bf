import { eventType, type EventMessage } from "./events";

export type MessageSink = (messages: EventMessage[]) => void;

/** Events on their way to the add-in: only those that it registered for, and only between its requests. */
export class EventQueue {
  /** Whether the add-in gets events at all (`runtime.enableEvents`). */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private readonly sinks = new Set<MessageSink>();
  private pending: EventMessage[] = [];

  get isWanted(): boolean {
    return this.enabled && this.registered.size > 0;
  }

  /** Somebody registered for the type, on whatever object. */
  wants(type: number): boolean {
    return this.isWanted && [...this.registered.keys()].some((key) => key.startsWith(`${type} `));
  }

  /** Notes a registration or its end; `false` for events that are not played. */
  listen(call: string, className: string, target: string): boolean {
    const event = eventType(className, call);
    if (!event) return false;
    const key = `${event.type} ${target}`;
    const count = (this.registered.get(key) ?? 0) + (event.on ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  add(messages: readonly EventMessage[], isRemote: boolean): void {
    if (!this.enabled) return;
    const wanted = messages.filter(({ messageType, targetId }) =>
      this.registered.has(`${messageType} ${targetId}`),
    );
    this.pending.push(
      ...wanted.map((message) => (isRemote ? { ...message, isRemoteOverride: true } : message)),
    );
  }

  /** Hands queued messages over once the current answer has been taken. */
  deliver(): void {
    if (this.pending.length === 0) return;
    setTimeout(() => {
      const messages = this.pending;
      this.pending = [];
      if (messages.length > 0) for (const sink of this.sinks) sink(messages);
    }, 0);
  }

  onMessages(sink: MessageSink): () => void {
    this.sinks.add(sink);
    return () => void this.sinks.delete(sink);
  }
}
