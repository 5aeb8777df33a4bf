import { childAt, childrenOf, textOf } from "../../src/simulator/xlsx/package/xml-query";
import type { XmlElement } from "../../src/simulator/xlsx/package/xml-tree";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

const APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Newest set that Excel 2021 has. */
const NEEDED = "ExcelApi 1.14";
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;

/** Whether something holds, and what is wrong if it does not. */
type Check = readonly [holds: boolean, code: string, where: string, message: string];

/** Who the add-in is, where it runs, what it needs and may. */
export function identityRules({ root }: ManifestContext): ManifestFault[] {
  return [...identity(root), ...home(root)].flatMap(([holds, code, where, message]) =>
    holds ? [] : [fault(code, where, message)],
  );
}

function identity(root: XmlElement): Check[] {
  const text = (name: string) => textOf(childAt(root, name)).trim();
  const provider = text("ProviderName");
  const type = root.attributes.get("xsi:type");
  return [
    [root.attributes.get("xmlns") === APP, "namespace", "OfficeApp", `the namespace must be ${APP}`],
    [type === "TaskPaneApp", "app-type", "OfficeApp", "xsi:type must be TaskPaneApp"],
    [GUID.test(text("Id")), "id", "Id", "the id must be a GUID that is nobody else's"],
    [VERSION.test(text("Version")), "version", "Version", "the version must be a.b.c.d"],
    [provider.length > 0 && provider.length <= 125, "provider", "ProviderName", "1 to 125 characters"],
    [text("DefaultLocale") === "zh-CN", "default-locale", "DefaultLocale", "the default locale is zh-CN"],
    [text("Permissions") === "ReadWriteDocument", "permissions", "Permissions", "must be ReadWriteDocument"],
  ];
}

function home(root: XmlElement): Check[] {
  const hosts = (parent: XmlElement | undefined, name: string) =>
    childrenOf(childAt(parent, "Hosts"), "Host")
      .map((host) => host.attributes.get(name))
      .join();
  const sets = childrenOf(childAt(root, "Requirements", "Sets"), "Set").map(
    ({ attributes }) => `${attributes.get("Name") ?? ""} ${attributes.get("MinVersion") ?? ""}`,
  );
  const overrides = childAt(root, "VersionOverrides");
  const version = overrides?.attributes.get("xsi:type");
  const ribbon = "VersionOverrides";
  return [
    [hosts(root, "Name") === "Workbook", "hosts", "Hosts", "the only host is Workbook"],
    [sets.join() === NEEDED, "requirements", "Requirements", `${NEEDED} alone`],
    [overrides?.attributes.get("xmlns") === OVERRIDES, "namespace", ribbon, `must be ${OVERRIDES}`],
    [version === "VersionOverridesV1_0", "overrides-version", ribbon, "must be VersionOverridesV1_0"],
    [hosts(overrides, "xsi:type") === "Workbook", "hosts", ribbon, "the only host is Workbook"],
  ];
}
