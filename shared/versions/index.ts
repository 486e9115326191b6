export * from "./restorePlan.ts";
export * from "./restoreSection.ts";
export * from "./thinVersions.ts";
export * from "./version.ts";
