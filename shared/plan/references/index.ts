export * from "./sentenceOpeners.ts";
export * from "./targets.ts";
export * from "./words.ts";
