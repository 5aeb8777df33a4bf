/*
 * Stands where the production page has Microsoft's CDN script: the few members of `Office` that the pane uses, then the npm
 * copy of the Excel client, then the line to the workbook that the workbench holds come after it.
 */
const bench = window.parent.fupanBench;
const commands = new Map<string, (event: { completed: () => void }) => void>();

/** What the client library leaves of `Office` is not Excel's: `connect-pane` puts this in its place once the library is loaded. */
const office = {
  context: {
    displayLanguage: bench?.displayLanguage ?? navigator.language,
    contentLanguage: bench?.displayLanguage ?? navigator.language,
    officeTheme: bench?.officeTheme,
    requirements: { isSetSupported: () => false },
  },
  actions: {
    associate: (id: string, run: (event: { completed: () => void }) => void) => commands.set(id, run),
  },
  onReady: (ready?: (info: object) => void) => {
    const info = { host: "Excel", platform: "OfficeOnline" };
    ready?.(info);
    return Promise.resolve(info);
  },
};
Object.assign(window, { fupanCommands: commands, fupanOffice: office, Office: office });
