/** @jest-environment jsdom */
import { firstLook, rememberLook } from "../../src/taskpane/first-look";

const prefers = (...queries: readonly string[]): void => {
  window.matchMedia = ((query: string) => ({
    matches: queries.includes(query),
  })) as unknown as typeof matchMedia;
};
const speaks = (language: string): void => {
  Object.defineProperty(navigator, "language", { value: language, configurable: true });
};

describe("The first look of the pane, before Office has said anything", () => {
  beforeEach(() => {
    localStorage.clear();
    prefers();
    speaks("en-GB");
  });

  it("is what the browser prefers at the very first time", () => {
    expect(firstLook()).toEqual({ locale: "en-US", theme: "light" });
    prefers("(prefers-color-scheme: dark)");
    speaks("zh-TW");
    expect(firstLook()).toEqual({ locale: "zh-CN", theme: "dark" });
  });

  it("is what the pane looked like when it was last opened", () => {
    rememberLook({ locale: "zh-CN", theme: "dark" });
    expect(firstLook()).toEqual({ locale: "zh-CN", theme: "dark" });
  });

  it("follows forced colours as they are now", () => {
    rememberLook({ locale: "zh-CN", theme: "light" });
    prefers("(forced-colors: active)");
    expect(firstLook().theme).toBe("high-contrast");
  });

  it("is what the browser prefers where what is kept is no look of ours", () => {
    localStorage.setItem("fupan.look", "fr-FR sepia");
    expect(firstLook()).toEqual({ locale: "en-US", theme: "light" });
  });
});
