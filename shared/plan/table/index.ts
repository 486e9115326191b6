export * from "./cellText.ts";
export * from "./columns.ts";
export * from "./figures.ts";
export * from "./fill.ts";
export * from "./grid.ts";
export * from "./repair.ts";
export * from "./rows.ts";
export * from "./tabSeparated.ts";
