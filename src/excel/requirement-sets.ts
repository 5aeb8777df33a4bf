/** Whether this Excel has a newer API set than the manifest's floor (ExcelApi 1.14); `false` where nobody can tell. */
export function supportsExcelApi(version: string): boolean {
  const office = (globalThis as { Office?: typeof Office }).Office;
  return office?.context?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}
