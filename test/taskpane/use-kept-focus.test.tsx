import { act, render } from "@testing-library/react";
import { useRef } from "react";
import { useKeptFocus } from "../../src/taskpane/use-kept-focus";

interface Shown {
  isThere: boolean;
  isBusy: boolean;
}

function Pane({ isThere, isBusy }: Shown) {
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  return (
    <div ref={pane}>
      <main>
        <h1>Result</h1>
        {isThere && <button disabled={isBusy}>Run</button>}
        <button>Other</button>
      </main>
    </div>
  );
}

/** Shows the pane with the focus on its button, then with what has become of it; a browser takes the focus from a disabled button. */
async function focusAfter(then: Shown, between?: () => void): Promise<string | null> {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { rerender, getByText } = render(<Pane isThere isBusy={false} />);
  getByText("Run").focus();
  between?.();
  act(() => (document.activeElement as HTMLElement).blur());
  rerender(<Pane isThere={then.isThere} isBusy />);
  rerender(<Pane {...then} />);
  await act(() => new Promise((resume) => setTimeout(resume)));
  return document.activeElement === document.body ? null : (document.activeElement?.textContent ?? null);
}

describe("The keyboard's place in the pane", () => {
  afterEach(() => jest.restoreAllMocks());

  it("is the heading when what had the focus is gone", async () => {
    expect(await focusAfter({ isThere: false, isBusy: false })).toBe("Result");
  });

  it("is the same button once it is no longer busy", async () => {
    expect(await focusAfter({ isThere: true, isBusy: false })).toBe("Run");
  });

  it("is nowhere while the button is busy", async () => {
    expect(await focusAfter({ isThere: true, isBusy: true })).toBeNull();
  });

  it("is left alone after a press that took the focus away", async () => {
    const press = (): boolean =>
      document.querySelector("h1")!.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    expect(await focusAfter({ isThere: true, isBusy: false }, press)).toBeNull();
  });

  it("is left alone while the workbook has the focus", async () => {
    expect(
      await focusAfter({ isThere: false, isBusy: false }, () =>
        jest.spyOn(document, "hasFocus").mockReturnValue(false),
      ),
    ).toBeNull();
  });
});
