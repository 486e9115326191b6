export * from "./referencesIn.ts";
export * from "./sentenceOpeners.ts";
export * from "./targets.ts";
export * from "./words.ts";
