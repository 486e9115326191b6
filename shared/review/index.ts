export * from "./approval.ts";
export * from "./incoming.ts";
export * from "./returnedReview.ts";
export * from "./transition.ts";
