export * from "./abbreviationsOverview.ts";
export * from "./contents.ts";
export * from "./figuresOverview.ts";
export * from "./goalsOverview.ts";
export * from "./pointsOverview.ts";
export * from "./sourcesOverview.ts";
