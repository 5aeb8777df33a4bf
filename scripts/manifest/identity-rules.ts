import { childAt, childrenOf, textOf } from "../../src/simulator/xlsx/package/xml-query";
import { fault, type ManifestContext, type ManifestFault } from "./manifest-fault";

const APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Newest set that Excel 2021 has. */
const EXCEL_API = "1.14";

/** Who the add-in is, where it runs, what it needs and may. */
export function identityRules({ root }: ManifestContext): ManifestFault[] {
  const text = (name: string) => textOf(childAt(root, name)).trim();
  const faults: ManifestFault[] = [];
  const check = (holds: boolean, code: string, where: string, message: string) => {
    if (!holds) faults.push(fault(code, where, message));
  };
  const overrides = childAt(root, "VersionOverrides");
  check(root.attributes.get("xmlns") === APP, "namespace", "OfficeApp", `the namespace must be ${APP}`);
  check(
    root.attributes.get("xsi:type") === "TaskPaneApp",
    "app-type",
    "OfficeApp",
    "xsi:type must be TaskPaneApp",
  );
  check(GUID.test(text("Id")), "id", "Id", "the id must be a GUID that is nobody else's");
  check(/^\d{1,5}(\.\d{1,5}){3}$/.test(text("Version")), "version", "Version", "the version must be a.b.c.d");
  const provider = text("ProviderName");
  check(provider.length > 0 && provider.length <= 125, "provider", "ProviderName", "1 to 125 characters");
  check(text("DefaultLocale") === "zh-CN", "default-locale", "DefaultLocale", "the default locale is zh-CN");
  check(
    text("Permissions") === "ReadWriteDocument",
    "permissions",
    "Permissions",
    "must be ReadWriteDocument",
  );
  const hosts = childrenOf(childAt(root, "Hosts"), "Host").map((host) => host.attributes.get("Name"));
  check(hosts.join() === "Workbook", "hosts", "Hosts", "the only host is Workbook");
  const sets = childrenOf(childAt(root, "Requirements", "Sets"), "Set").map(
    ({ attributes }) => `${attributes.get("Name") ?? ""} ${attributes.get("MinVersion") ?? ""}`,
  );
  check(
    sets.join() === `ExcelApi ${EXCEL_API}`,
    "requirements",
    "Requirements",
    `ExcelApi ${EXCEL_API} alone`,
  );
  check(
    overrides?.attributes.get("xmlns") === OVERRIDES,
    "namespace",
    "VersionOverrides",
    `must be ${OVERRIDES}`,
  );
  const version = overrides?.attributes.get("xsi:type");
  check(
    version === "VersionOverridesV1_0",
    "overrides-version",
    "VersionOverrides",
    "must be VersionOverridesV1_0",
  );
  const inner = childrenOf(childAt(overrides, "Hosts"), "Host").map((host) =>
    host.attributes.get("xsi:type"),
  );
  check(inner.join() === "Workbook", "hosts", "VersionOverrides Hosts", "the only host is Workbook");
  return faults;
}
