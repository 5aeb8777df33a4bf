import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { axe } from "jest-axe";
import { defaultSettings, settingsSchema } from "../../../src/core/settings";
import { SettingsStep } from "../../../src/taskpane/settings-step/settings-step";
import { showInPane } from "../pane-in-test";

jest.setTimeout(30_000);

const show = (settings = defaultSettings) =>
  showInPane(<SettingsStep settings={settings} isWaiting={false} onKept={() => undefined} />);
const red = () => screen.getByLabelText<HTMLInputElement>("红灯：落后目标");
const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "保存设置" });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

describe("The settings", () => {
  it("say on request what each does and what its default is", async () => {
    show();
    expect(red().value).toBe("30");
    expect(screen.queryByText("达到这个比例亮红灯。默认 30%。")).toBeNull();
    await press("说明：红灯：落后目标");
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

  it("stand in sections, the first one open, and a closed one says how many of its values differ from the default", async () => {
    show(settingsSchema.parse({ displayUnit: "10000", formulas: "values" }));
    expect(screen.queryByLabelText("金额单位")).toBeNull();
    await press("显示 2 项已改");
    expect(screen.getByLabelText<HTMLSelectElement>("金额单位").value).toBe("10000");
  });

  it("go back to the default one by one", async () => {
    show(settingsSchema.parse({ redLag: 0.4, yellowLag: 0.2 }));
    expect(screen.getByText("已改 · 默认 30%")).toBeTruthy();
    await press("恢复默认：红灯：落后目标");
    expect(red().value).toBe("30");
    expect(screen.queryByText("已改 · 默认 30%")).toBeNull();
    expect(screen.getByText("已改 · 默认 10%")).toBeTruthy();
    expect(save().disabled).toBe(false);
  });

  it("go back to the defaults all at once, and what was typed can be discarded", async () => {
    show(settingsSchema.parse({ redLag: 0.4, displayUnit: "10000" }));
    expect(red().value).toBe("40");
    await press("全部恢复默认");
    expect(red().value).toBe("30");
    expect(screen.queryByText(/项已改/)).toBeNull();
    await press("放弃修改");
    expect(red().value).toBe("40");
    expect(save().disabled).toBe(true);
  });

  it("are nothing to save when what was typed is what stands there already", async () => {
    show();
    await userEvent.clear(red());
    await userEvent.type(red(), "30");
    expect(save().disabled).toBe(true);
  });

  it("can be used without seeing them", async () => {
    const { container } = show(settingsSchema.parse({ redLag: 0.4 }));
    await press("说明：红灯：落后目标");
    expect((await axe(container)).violations).toEqual([]);
  });
});
