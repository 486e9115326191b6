import type { SourceBlock } from "../source.ts";
import { paragraphOf } from "../source.ts";
import { cleanText } from "./cleanText.ts";

export function readText(text: string): SourceBlock[] {
  return cleanText(text).split(/\n\s*\n/).map((part) => paragraphOf([{ text: part }]));
}
