const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Builds the pane and the ribbon page into dist/. With `--env workbench` also the workbench, which shows the very same
 * pane beside a grid over the stand-in; there office.js is replaced by the npm copy, as no Excel is near.
 */
module.exports = (env = {}, argv = {}) => {
  const page = (name, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${name === "workbench" ? "workbench" : name === "commands" ? "commands" : "taskpane"}/${name}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { officeJs: env.workbench ? "office-js/office-stand-in.js" : officeJs },
    });
  const production = argv.mode === "production";
  return {
    target: ["web", "es2020"],
    devtool: production ? "source-map" : "cheap-module-source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      ...(env.workbench ? { workbench: "./src/workbench/index.tsx" } : {}),
    },
    output: {
      path: path.resolve(__dirname, env.workbench ? "dist-workbench" : "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "esbuild-loader", options: { target: "es2020", jsx: "automatic" } },
        },
        { test: /\.css$/, type: "asset/resource", generator: { filename: "[name].[contenthash:8][ext]" } },
      ],
    },
    plugins: [
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      ...(env.workbench ? [page("workbench", "workbench")] : []),
      new CopyPlugin({ patterns: [{ from: "assets/icons", to: "assets/icons" }, { from: "manifest.xml" }] }),
    ],
    devServer: { port: 3000, hot: false, liveReload: true, headers: { "Cache-Control": "no-store" } },
    performance: { hints: false },
  };
};
