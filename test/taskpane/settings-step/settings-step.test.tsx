import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { defaultSettings, settingsSchema } from "../../../src/core/settings";
import { SettingsStep } from "../../../src/taskpane/settings-step/settings-step";
import { showInPane } from "../pane-in-test";

const show = (settings = defaultSettings) =>
  showInPane(<SettingsStep settings={settings} isWaiting={false} onKept={() => undefined} />);
const red = () => screen.getByLabelText<HTMLInputElement>("红灯：落后目标");
const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "保存设置" });

describe("The settings", () => {
  it("say what each does and what its default is", () => {
    show();
    expect(red().value).toBe("30");
    expect(screen.getByText("达到这个比例亮红灯。默认 30%。")).toBeTruthy();
    expect(save().disabled).toBe(true);
  });

  it("name what is wrong at its field, and cannot be saved until it is mended", async () => {
    show();
    await userEvent.clear(red());
    await userEvent.type(red(), "130");
    expect(screen.getByText("请填 0 到 100 之间的百分数。")).toBeTruthy();
    expect(red().getAttribute("aria-invalid")).toBe("true");
    expect(save().disabled).toBe(true);
    await userEvent.clear(red());
    await userEvent.type(red(), "25");
    expect(screen.queryByText("请填 0 到 100 之间的百分数。")).toBeNull();
    expect(save().disabled).toBe(false);
  });

  it("go back to the defaults on request", async () => {
    show(settingsSchema.parse({ redLag: 0.4, displayUnit: "10000" }));
    expect(red().value).toBe("40");
    await userEvent.click(screen.getByRole("button", { name: "恢复默认" }));
    expect(red().value).toBe("30");
    expect(screen.getByLabelText<HTMLSelectElement>("金额单位").value).toBe("auto");
  });
});
