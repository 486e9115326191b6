export * from "./abbreviation.ts";
export * from "./findAbbreviations.ts";
export * from "./known.ts";
export * from "./mentions.ts";
