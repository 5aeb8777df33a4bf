import type { ExcelHost } from "../protocol/excel-host";
import type { RichApiResponse } from "../protocol/wire";

/** Microsoft's client library, loaded in Node (`loadOfficeJs`) or by a script tag. */
export interface OfficeJs {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: typeof Office;
}

interface Session {
  _createRequestExecutorOrNull(): {
    executeAsync(customData: string, flags: number, message: { Body: unknown }): Promise<RichApiResponse>;
  };
  getEventRegistration(controlId: string): unknown;
}

/** Members of the library that the type declarations leave out. */
interface Internals {
  SessionBase: { new (): object; _overrideSession?: unknown };
  EventRegistration: new (
    register: (eventId: number, target: string) => Promise<void>,
    unregister: (eventId: number, target: string) => Promise<void>,
  ) => { callHandlers(eventId: number, target: string, args: unknown): void };
  CommonUtility: {
    _doApiNotSupportedCheck: boolean;
    isSetSupported(name: string, version?: string): boolean;
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: unknown[] }): void;
}

/** What the client sees of its surroundings beside the workbook. */
export interface Surroundings {
  /** Language of Excel's own screens. */
  displayLanguage?: string;
  /** Language of the user's data. */
  contentLanguage?: string;
}

/** `a` is not newer than `b`, part by part. */
function notNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let i = 0; i < 3; i += 1) {
    const [x, y] = [left?.[i] ?? 0, right?.[i] ?? 0];
    if (x !== y) return x < y;
  }
  return true;
}

const OTHER_SETS: Record<string, string> = {
  SharedRuntime: "0",
  DialogApi: "1.2",
  RibbonApi: "0",
  ExcelApiOnline: "0",
  ExcelApiDesktop: "0",
};

const originals = new WeakMap<OfficeJs, typeof Office>();

/** An `Office` that knows the host: its API sets, its languages, and that it is ready. */
function officeOf(
  officeJs: OfficeJs,
  isSetSupported: (name: string, version?: string) => boolean,
  around: Surroundings,
): typeof Office {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const context = {
    requirements: { isSetSupported },
    displayLanguage: around.displayLanguage ?? "en-US",
    contentLanguage: around.contentLanguage ?? "en-US",
    host: info.host,
    platform: info.platform,
  };
  const onReady = (then?: (ready: typeof info) => unknown): Promise<typeof info> =>
    Promise.resolve(info).then((ready) => {
      then?.(ready);
      return ready;
    });
  const original = originals.get(officeJs) ?? officeJs.Office;
  originals.set(officeJs, original);
  return Object.create(original, {
    context: { value: context, writable: true, enumerable: true },
    onReady: { value: onReady, writable: true, enumerable: true },
  }) as typeof Office;
}

/** Makes the client believe in the host's API sets, and throw `ApiNotFound` beyond them. */
function gate(officeJs: OfficeJs, internals: Internals, host: ExcelHost, around: Surroundings): void {
  const isSetSupported = (name: string, version = "1.1"): boolean =>
    notNewer(version, name === "ExcelApi" ? host.apiVersion : (OTHER_SETS[name] ?? "1.1"));
  internals.CommonUtility._doApiNotSupportedCheck = true;
  internals.CommonUtility.isSetSupported = isSetSupported;
  const before = officeJs.Office;
  officeJs.Office = officeOf(officeJs, isSetSupported, around);
  const scope = globalThis as { Office?: typeof Office };
  if (scope.Office === before) scope.Office = officeJs.Office;
}

/**
 * Joins the client library to a host: every `Excel.run` from now on is answered by it, `officeJs.Office` (and a global of the same
 * library) gets a context. Works wherever the library was loaded. Returns what cuts the line again.
 */
export function connect(officeJs: OfficeJs, host: ExcelHost, around: Surroundings = {}): () => void {
  const internals = officeJs.OfficeExtension as unknown as Internals;
  gate(officeJs, internals, host, around);
  const registration = new internals.EventRegistration(
    () => Promise.resolve(),
    () => Promise.resolve(),
  );
  class HostSession extends internals.SessionBase implements Session {
    _createRequestExecutorOrNull() {
      return {
        executeAsync: (_customData: string, flags: number, message: { Body: unknown }) =>
          host.execute(JSON.stringify(message.Body), flags),
      };
    }

    getEventRegistration() {
      return registration;
    }
  }
  internals._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const session = new HostSession();
  internals.SessionBase._overrideSession = session;
  const silence = host.onMessages((entries) => internals._testTriggerRichApiMessageEvent({ entries }));
  const unwatch = host.subscribe((change) => {
    if (change.kind === "view") registration.callHandlers(SELECTION_CHANGED, "", {});
  });
  return () => {
    silence();
    unwatch();
    if (internals.SessionBase._overrideSession === session) delete internals.SessionBase._overrideSession;
  };
}

/** Number of `workbook.onSelectionChanged` among the client's older events. */
const SELECTION_CHANGED = 2;
