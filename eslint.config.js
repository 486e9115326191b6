import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each layer may not import. `shared` ← `electron/core` ← shells; `shared` ← `renderer`. */
const layers = [
  { target: "./shared", from: ["./electron", "./renderer", "./test"], message: "shared imports nothing above it" },
  { target: "./renderer", from: ["./electron", "./test"], message: "renderer imports shared only" },
  { target: "./electron", from: ["./renderer", "./test"], message: "electron imports shared only" },
  { target: "./electron/core", from: "./electron", except: ["./core"], message: "the core knows no shell" },
];

export default tseslint.config(
  { ignores: ["dist/", "release/", "node_modules/", "test/.artifacts/"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: {
      // Without these two the rules below read no TypeScript and find nothing.
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } },
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones: layers }],
      "import-x/no-duplicates": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-console": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 450, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ["shared/**", "renderer/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["node:*", "electron", "better-sqlite3", "docx"] }],
    },
  },
  {
    files: ["electron/**"],
    ignores: ["electron/shells/electron/safeOpenExternal.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
          message: "Addresses from a plan are opened by safeOpenExternal only.",
        },
      ],
    },
  },
  {
    files: ["electron/**"],
    ignores: ["electron/core/**", "electron/shells/electron/answerCalls.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "electron", importNames: ["ipcMain"], message: "Calls are answered in answerCalls.ts only." }] },
      ],
    },
  },
  {
    files: ["electron/core/**"],
    rules: {
      "no-restricted-imports": ["error", { paths: [{ name: "electron", message: "The core runs without Electron." }] }],
    },
  },
  {
    files: ["electron/*.ts", "electron/core/jobs/worker.ts", "test/**", "*.config.ts"],
    rules: { "no-console": "off" },
  },
);
