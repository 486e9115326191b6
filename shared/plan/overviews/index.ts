export * from "./contents.ts";
export * from "./goalsOverview.ts";
export * from "./pointsOverview.ts";
