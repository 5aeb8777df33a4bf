import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { loadEngine } from "../../../src/taskpane/engine";
import { ImportFiles } from "../../../src/taskpane/import-files/import-files";
import { showInPane } from "../pane-in-test";

/* Picking files in the pane: what is refused is said beside the button, whatever else came in. */

jest.setTimeout(60_000);
beforeAll(async () => void (await loadEngine()), 120_000);

const pick = async (...files: readonly File[]): Promise<void> =>
  userEvent.upload(screen.getByTestId("import-files"), [...files]);

describe("Importing from the pane", () => {
  it("says beside the button why nothing came in (here there is no Excel), and looks at nothing anew", async () => {
    const onImported = jest.fn();
    showInPane(<ImportFiles isBusy={false} onImported={onImported} />);
    await pick(new File(["no workbook"], "坏.xlsx"));
    await waitFor(() => expect(screen.getByRole("alert").textContent).not.toBe(""));
    expect(onImported).not.toHaveBeenCalled();
  });

  it("waits while other work is going on", () => {
    showInPane(<ImportFiles isBusy onImported={() => undefined} />);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "导入其他工作簿…" }).disabled).toBe(true);
  });

  it("has no accessibility fault", async () => {
    const { container } = showInPane(<ImportFiles isBusy={false} onImported={() => undefined} />, "en-US");
    expect((await axe(container)).violations).toEqual([]);
  });
});
