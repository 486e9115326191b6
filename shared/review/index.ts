export * from "./approval.ts";
export * from "./approvedContent.ts";
export * from "./incoming.ts";
export * from "./mergeReview.ts";
export * from "./returnedReview.ts";
export * from "./standing.ts";
export * from "./steps.ts";
export * from "./transition.ts";
