const transform = {
  "^.+\\.(tsx?|m?js)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};
// numfmt ships ES modules only and names a CommonJS file that is not there; jest runs CommonJS (tsx: `paths` in tsconfig.json).
const shared = {
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(numfmt)/)"],
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
};

/** Two rooms: everything below the pane runs in plain Node; the pane's components run in jsdom. */
module.exports = {
  maxWorkers: "100%",
  // Speed is measured by the bench; a test only fails for what it asserts, also on a busy machine.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      setupFiles: ["<rootDir>/test/property-setup.cjs"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFiles: ["<rootDir>/test/jsdom-setup.cjs"],
    },
  ],
};
