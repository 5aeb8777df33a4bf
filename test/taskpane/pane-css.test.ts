import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const css = readFileSync(join(__dirname, "../../src/taskpane/pane.css"), "utf8");

/** The custom properties that a rule of pane.css sets. */
function propertiesOf(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  const rule = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...rule.matchAll(/--([a-z]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

const tokenOf: Readonly<Record<string, keyof Theme>> = {
  ink: "colorNeutralForeground1",
  quiet: "colorNeutralForeground2",
  off: "colorNeutralForegroundDisabled",
  line: "colorNeutralStroke2",
  paper: "colorNeutralBackground1",
  hovered: "colorSubtleBackgroundHover",
  mark: "colorCompoundBrandStroke",
  link: "colorBrandForegroundLink",
  focus: "colorStrokeFocus2",
};

describe("What is painted before Fluent is there", () => {
  it.each([
    [".pane", webLightTheme],
    ['.pane[data-theme="dark"]', webDarkTheme],
  ])("has the colours of Fluent's theme: %s", (selector, theme) => {
    const expected = Object.entries(tokenOf).map(([name, token]) => [name, theme[token]]);
    expect(Object.fromEntries(propertiesOf(selector))).toEqual(Object.fromEntries(expected));
  });
});
