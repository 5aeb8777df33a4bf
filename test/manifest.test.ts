import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { checkManifest, servedFiles } from "../scripts/check-manifest";
import { drawIcon } from "../scripts/icons/draw-icon";
import { encodePng } from "../scripts/icons/png";
import { devManifest } from "../scripts/make-dev-manifest";
import { ICON_SIZES } from "../scripts/make-icons";

const folder = path.resolve(__dirname, "..");
const xml = readFileSync(path.join(folder, "manifest.xml"), "utf8");
const files = servedFiles(folder);
const codes = (text: string, served: ReadonlyMap<string, Uint8Array> = files) =>
  checkManifest(text, served).map(({ code }) => code);

/** The manifest with one piece exchanged; fails when the piece is not there. */
function broken(piece: string | RegExp, by: string): string {
  const text = xml.replace(piece, () => by);
  if (text === xml) throw new Error(`nothing to replace: ${String(piece)}`);
  return text;
}

test("the manifest has no fault", () => {
  expect(checkManifest(xml, files)).toEqual([]);
});

test("it asks for Excel with ExcelApi 1.14, reading and writing, in Chinese and English", () => {
  expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.14"/>');
  expect(xml).toContain("<Permissions>ReadWriteDocument</Permissions>");
  expect(xml).toContain("<DefaultLocale>zh-CN</DefaultLocale>");
  expect(xml).toContain("<FunctionName>refreshReview</FunctionName>");
});

const icon16 = /<bt:Image id="Icon\.16"[^>]*>/;
const wide = (length: number) => "字".repeat(length);

describe("a defect is found", () => {
  test.each<[defect: string, code: string, text: string]>([
    ["tags that do not match", "xml", broken("</Hosts>", "</Host>")],
    ["another root", "xml", "<Addin/>"],
    ["a content add-in", "app-type", broken('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"')],
    ["an old namespace", "namespace", broken("office/appforoffice/1.1", "office/appforoffice/1.0")],
    ["an id that is no GUID", "id", broken(/<Id>[^<]*/, "<Id>fupan")],
    ["an id with a letter too few", "id", broken("8b21-5d6f2a9c1e34", "8b21-5d6f2a9c1e3")],
    ["a version in three parts", "version", broken("<Version>0.1.0.0", "<Version>0.1.0")],
    ["no provider", "provider", broken("<ProviderName>Fupan", "<ProviderName>")],
    ["another default locale", "default-locale", broken("<DefaultLocale>zh-CN", "<DefaultLocale>en-US")],
    ["reading only", "permissions", broken("ReadWriteDocument", "ReadDocument")],
    ["another host", "hosts", broken('<Host Name="Workbook"/>', '<Host Name="Document"/>')],
    [
      "a second host",
      "hosts",
      broken('<Host Name="Workbook"/>', '<Host Name="Workbook"/><Host Name="Document"/>'),
    ],
    [
      "another host for the ribbon",
      "hosts",
      broken('<Host xsi:type="Workbook">', '<Host xsi:type="Document">'),
    ],
    ["a newer ExcelApi", "requirements", broken('MinVersion="1.14"', 'MinVersion="1.17"')],
    ["an older ExcelApi", "requirements", broken('MinVersion="1.14"', 'MinVersion="1.9"')],
    [
      "a further requirement",
      "requirements",
      broken("</Sets>", '<Set Name="SharedRuntime" MinVersion="1.1"/></Sets>'),
    ],
    ["no requirements", "element-missing", broken(/<Requirements>[^]*?<\/Requirements>/, "")],
    [
      "overrides of Outlook's version",
      "overrides-version",
      broken("VersionOverridesV1_0", "VersionOverridesV1_1"),
    ],
    [
      "requirements before hosts",
      "element-order",
      broken(/(<Hosts>\s*<Host Name[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/, "").replace(
        "<DefaultSettings>",
        '<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.14"/></Sets></Requirements><Hosts><Host Name="Workbook"/></Hosts><DefaultSettings>',
      ),
    ],
    [
      "the icon after the tip's text",
      "element-order",
      broken(/(<Label resid="Group\.Label"\/>)/, "").replace(
        '<Control xsi:type="Button" id="Fupan.Open">',
        '<Label resid="Group.Label"/><Control xsi:type="Button" id="Fupan.Open">',
      ),
    ],
    ["an element that nobody knows", "unknown-element", broken("<Hosts>", "<Extra/><Hosts>")],
    [
      "a doubled element",
      "element-twice",
      broken("<ProviderName>", "<ProviderName>x</ProviderName><ProviderName>"),
    ],
    ["a button without a tip", "element-missing", broken(/<Supertip>[^]*?<\/Supertip>/, "")],
    ["no first-run text", "element-missing", broken(/<GetStarted>[^]*?<\/GetStarted>/, "")],
    ["no support address", "element-missing", broken(/<SupportUrl[^>]*>/, "")],
    ["no large icon", "element-missing", broken(/<HighResolutionIconUrl[^>]*>/, "")],
    [
      "a name of 126 characters",
      "text-too-long",
      broken('DefaultValue="复盘 Fupan"', `DefaultValue="${wide(126)}"`),
    ],
    [
      "a description of 251 characters",
      "text-too-long",
      broken(/(<Description DefaultValue=")[^"]*/, `<Description DefaultValue="${wide(251)}`),
    ],
    [
      "a label of 126 characters",
      "text-too-long",
      broken('DefaultValue="销售复盘"', `DefaultValue="${wide(126)}"`),
    ],
    ["a tip of 251 characters", "text-too-long", broken("用最新数据更新", wide(251))],
    ["an empty label", "text-empty", broken('DefaultValue="销售复盘"', 'DefaultValue=" "')],
    [
      "a name without English",
      "locale-missing",
      broken(/<Override Locale="en-US" Value="Fupan Sales Review"\/>/, ""),
    ],
    [
      "a label without English",
      "locale-missing",
      broken('<bt:Override Locale="en-US" Value="Refresh review"/>', ""),
    ],
    [
      "a language without its country",
      "locale-form",
      broken('Locale="en-US" Value="Review"', 'Locale="en" Value="Review"'),
    ],
    [
      "an override for the default language",
      "locale-default",
      broken(
        '<bt:Override Locale="en-US" Value="Review"/>',
        '<bt:Override Locale="en-US" Value="Review"/><bt:Override Locale="zh-CN" Value="复盘"/>',
      ),
    ],
    [
      "two overrides for one language",
      "locale-twice",
      broken(
        '<bt:Override Locale="en-US" Value="Review"/>',
        '<bt:Override Locale="en-US" Value="Review"/><bt:Override Locale="en-GB" Value="Review"/>',
      ),
    ],
    [
      "an address without https",
      "url-https",
      broken("https://fupan.example/commands.html", "http://fupan.example/commands.html"),
    ],
    [
      "an address of this computer",
      "url-localhost",
      broken("https://fupan.example/commands.html", "https://localhost:3000/commands.html"),
    ],
    [
      "an address of this computer in numbers",
      "url-localhost",
      broken("https://fupan.example/support.html", "https://127.0.0.1/support.html"),
    ],
    [
      "no address at all",
      "url",
      broken('DefaultValue="https://fupan.example/support.html"', 'DefaultValue="/support"'),
    ],
    [
      "a page of another origin",
      "url-origin",
      broken("https://fupan.example/commands.html", "https://cdn.example/commands.html"),
    ],
    [
      "a page that is not served",
      "file-missing",
      broken("fupan.example/commands.html", "fupan.example/command.html"),
    ],
    ["an icon that is not there", "file-missing", broken("icons/icon-20.png", "icons/icon-24.png")],
    [
      "an icon of another size",
      "icon-size",
      broken(
        'id="Icon.80" DefaultValue="https://fupan.example/assets/icons/icon-80.png"',
        'id="Icon.80" DefaultValue="https://fupan.example/assets/icons/icon-64.png"',
      ),
    ],
    [
      "a store icon of another size",
      "icon-size",
      broken(
        /(<IconUrl DefaultValue=")[^"]*/,
        '<IconUrl DefaultValue="https://fupan.example/assets/icons/icon-64.png',
      ),
    ],
    ["no icon of 16 pixels", "icon-missing", broken(/<bt:Image size="16" resid="Icon\.16"\/>/, "")],
    ["a resource that is missing", "resid", broken(icon16, "")],
    [
      "a resource in the wrong list",
      "resid-kind",
      broken('<Label resid="Open.Label"/>', '<Label resid="Open.Description"/>'),
    ],
    [
      "a resource that nothing uses",
      "resource-unused",
      broken(
        "</bt:Urls>",
        '<bt:Url id="Other" DefaultValue="https://fupan.example/taskpane.html"/></bt:Urls>',
      ),
    ],
    [
      "a resource that is there twice",
      "resource-twice",
      broken(
        "</bt:Urls>",
        '<bt:Url id="Taskpane.Url" DefaultValue="https://fupan.example/taskpane.html"/></bt:Urls>',
      ),
    ],
    [
      "a resource id of 33 characters",
      "resource-id",
      xml.replaceAll("Refresh.Description", `Refresh.${"x".repeat(25)}`),
    ],
    ["two buttons with one id", "command-id-twice", broken('id="Fupan.Refresh"', 'id="Fupan.Open"')],
    ["an id with a blank", "command-id", broken('id="Fupan.Refresh"', 'id="Fupan Refresh"')],
    [
      "a function that no one wrote",
      "function-name",
      broken("<FunctionName>refreshReview", "<FunctionName>refreshAll"),
    ],
    ["no page for functions", "function-file", broken(/<FunctionFile[^>]*>/, "")],
    [
      "no pane",
      "no-pane",
      broken(
        /<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/,
        '<Action xsi:type="ExecuteFunction"><FunctionName>refreshReview</FunctionName></Action>',
      ),
    ],
    ["a pane without an id", "action", broken(/<TaskpaneId>[^<]*<\/TaskpaneId>/, "")],
    ["an action that nobody knows", "action", broken('xsi:type="ExecuteFunction"', 'xsi:type="RunMacro"')],
    [
      "a button that opens another page",
      "pane-page",
      broken('<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Commands.Url"/>'),
    ],
    [
      "a tab of its own without a name",
      "surface",
      broken('<OfficeTab id="TabHome">', '<OfficeTab id="Fupan">'),
    ],
  ])("%s", (_defect, code, text) => {
    expect(codes(text)).toContain(code);
  });

  test("an icon file that is no picture", () => {
    const served = new Map(files).set("assets/icons/icon-32.png", new Uint8Array([1, 2, 3]));
    expect(codes(xml, served)).toContain("icon-size");
  });
});

test("the manifest for development differs in address, id and name only", () => {
  const text = readFileSync(path.join(folder, "manifest.dev.xml"), "utf8");
  expect(text).toBe(devManifest(xml));
  expect(new Set(codes(text))).toEqual(new Set(["url-localhost"]));
});

test("the icons are what their generator draws", () => {
  const pixels = (png: Buffer) =>
    inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.lastIndexOf("IEND") - 8));
  for (const size of ICON_SIZES) {
    const kept = readFileSync(path.join(folder, `assets/icons/icon-${size}.png`));
    const same = pixels(encodePng(size, drawIcon(size))).equals(pixels(kept));
    expect({ size, same }).toEqual({ size, same: true });
  }
});
