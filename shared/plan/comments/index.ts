export * from "./blockText.ts";
export * from "./changeThread.ts";
export * from "./commentThread.ts";
export * from "./cutInlines.ts";
export * from "./durableIds.ts";
export * from "./findRange.ts";
export * from "./rebaseRange.ts";
