import tseslint from "typescript-eslint";
import office from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";
import a11y from "eslint-plugin-jsx-a11y";

const host = ["Excel", "Office", "OfficeExtension"];
const browser = ["window", "document", "fetch", "localStorage", "navigator"];
const ban = (names, why) => ["error", ...names.map((name) => ({ name, message: why }))];

export default tseslint.config(
  { ignores: ["dist", "build", "out", "node_modules", "coverage"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./src/core/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "office-addins": office },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "office-addins/no-context-sync-in-loop": "error",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/simulator/**/*.ts"],
    rules: {
      "no-restricted-globals": ban(
        [...host, ...browser],
        "core and simulator know neither Office.js nor a browser",
      ),
    },
  },
  {
    files: ["src/app/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    rules: { "no-restricted-globals": ban(["Excel", "OfficeExtension"], "only src/excel talks to Excel") },
  },
  { files: ["src/simulator/client/**/*.ts"], rules: { "no-restricted-globals": "off" } },
  {
    files: [
      "src/cli/**/*.ts",
      "scripts/**/*.{ts,mjs}",
      "test/bench/**",
      "test/e2e/**",
      "test/libreoffice/**",
      "test/pane-speed/**",
      "test/soak/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 500, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: ["src/taskpane/**/*.tsx", "src/workbench/**/*.tsx"],
    extends: [hooks.configs.flat.recommended, a11y.flatConfigs.recommended],
  },
);
