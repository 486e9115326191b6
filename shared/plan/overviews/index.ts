export * from "./contents.ts";
export * from "./pointsOverview.ts";
