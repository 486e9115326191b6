export * from "./ancestors.ts";
export * from "./snapshot.ts";
