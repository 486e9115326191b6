export * from "./thinVersions.ts";
export * from "./version.ts";
