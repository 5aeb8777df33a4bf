const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const officeJs = ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"];
const officeStandIn = ["office-stand-in", "excel-web-16.00", "connect"].map(
  (script) => `office-js/${script}.js`,
);

/** The workbench, and what stands in its pane's page where production has Microsoft's script. */
const workbenchEntries = {
  workbench: "./src/workbench/index.tsx",
  "office-js/office-stand-in": "./src/workbench/office-stand-in.ts",
  "office-js/connect": "./src/workbench/connect-pane.ts",
};
const certificates = () => require("office-addin-dev-certs").getHttpsServerOptions();
const gridStyles = "node_modules/@glideapps/glide-data-grid/dist";
const excelClient = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";

/**
 * Builds the pane and the ribbon page into dist/. With `--env workbench` also the workbench, which shows the very same
 * pane beside a grid over the stand-in; there office.js is replaced by the npm copy, as no Excel is near.
 */
module.exports = async (env = {}, argv = {}) => {
  const page = (name, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${name === "workbench" ? "workbench" : name === "commands" ? "commands" : "taskpane"}/${name}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { officeScripts: env.workbench ? officeStandIn : officeJs },
    });
  const production = argv.mode === "production";
  return {
    target: ["web", "es2020"],
    devtool: production ? false : "cheap-module-source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      ...(env.workbench ? workbenchEntries : {}),
    },
    output: {
      path: path.resolve(__dirname, env.workbench ? "dist-workbench" : "dist"),
      filename: ({ chunk }) =>
        !production || chunk.name?.startsWith("office-js/") ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic", charset: "utf8" } },
        },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name].[contenthash:8][ext]" } },
      ],
    },
    plugins: [
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      ...(env.workbench ? [page("workbench", "workbench")] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/pages" },
          { from: "manifest.xml" },
          ...(env.workbench
            ? [
                { from: "assets/sample-sales.xlsx", to: "assets/sample-sales.xlsx" },
                { from: excelClient, to: "office-js/excel-web-16.00.js" },
                { context: gridStyles, from: "**/*.css", to: "grid" },
              ]
            : []),
        ],
      }),
    ],
    devServer: {
      // Excel loads a pane over https only; the certificate is the one that `npm start` has made trusted.
      ...(env.excel ? { server: { type: "https", options: await certificates() } } : {}),
      port: 3000,
      hot: false,
      liveReload: true,
      headers: { "Cache-Control": "no-store" },
    },
    optimization: {
      // what the pane paints with and the engine needs too is written once, and the ribbon's page loads the pane's own chunks
      splitChunks: { chunks: "all", minSize: 4000 },
      usedExports: "global",
      // short names instead of ones that stay the same from version to version: 1 % less
      mangleExports: "size",
      moduleIds: "size",
      // esbuild keeps what nothing uses inside webpack's wrappers; swc drops it: 30 KB gzip less
      minimizer: [
        new MinimizerPlugin({
          exclude: /excel-web/,
          extractComments: false,
          minify: MinimizerPlugin.swcMinify,
          terserOptions: { ecma: 2020, compress: { passes: 3 }, mangle: true, format: { comments: false } },
        }),
      ],
    },
    performance: { hints: false },
  };
};
