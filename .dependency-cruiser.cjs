/** The import table of CONTRIBUTING.md as rules: data walks one road and never turns back. */
const wall = (name, from, to, comment) => ({ name, severity: "error", comment, from: { path: from }, to });

module.exports = {
  forbidden: [
    wall("no-circular", "^src", { circular: true }, "A cycle means two rooms are one."),
    wall(
      "core-is-pure",
      "^src/core",
      { path: "^(src/(?!core)|node_modules/(?!zod|fastest-levenshtein))" },
      "core knows only core, zod and an edit distance",
    ),
    wall(
      "data-stands-alone",
      "^src/core/(data|problems)",
      { path: "^src/core/(?!data|problems)" },
      "data and problems are the ground",
    ),
    wall(
      "intake-is-blind-to-results",
      "^src/core/intake",
      { path: "^src/core/(metrics|review|planning|sheets)" },
      "intake ends in data sets",
    ),
    wall(
      "metrics-know-data-only",
      "^src/core/metrics",
      { path: "^src/core/(intake|review|planning|sheets)" },
      "a metric gets data sets, whatever the workbook looked like",
    ),
    wall(
      "review-knows-no-sheet",
      "^src/core/(review|planning)",
      { path: "^src/core/(intake|sheets)" },
      "a review is data; sheets are one way to show it",
    ),
    wall(
      "sheets-know-no-intake",
      "^src/core/sheets",
      { path: "^src/core/intake" },
      "a SheetPlan is made from the review alone",
    ),
    wall(
      "excel-is-an-adapter",
      "^src/excel",
      { path: "^src/(app|taskpane|commands|simulator|cli|workbench)|node_modules/(react|@fluentui)" },
      "the adapter stands on core",
    ),
    wall(
      "app-has-no-screen",
      "^src/app",
      { path: "^src/(taskpane|commands|simulator|cli|workbench)|node_modules/(react|@fluentui)" },
      "use cases run headless too",
    ),
    wall(
      "pane-uses-app",
      "^src/(taskpane|commands)",
      { path: "^src/(excel|simulator|cli|workbench)" },
      "the pane reaches Excel through app only",
    ),
    wall(
      "simulator-shares-no-belief",
      "^src/simulator",
      { path: "^src/(?!simulator)" },
      "the stand-in is built from the documentation, not from our code",
    ),
    wall(
      "cli-has-no-pane",
      "^src/cli",
      { path: "^src/(taskpane|workbench)" },
      "the command line is a composition root of its own",
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "build/" },
  },
};
