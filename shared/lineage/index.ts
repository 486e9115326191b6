export * from "./ancestors.ts";
export * from "./mergeBase.ts";
export * from "./newestFirst.ts";
export * from "./nextToTakeIn.ts";
export * from "./passOn.ts";
export * from "./snapshot.ts";
