import { defineConfig } from "vite";

// A sandboxed preload script has to be one CommonJS file, unlike everything else the shells load.
export default defineConfig({
  build: {
    outDir: "dist/electron",
    emptyOutDir: false,
    lib: { entry: "electron/preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    rollupOptions: { external: ["electron"] },
  },
});
