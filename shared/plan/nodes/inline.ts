import { z } from "zod";
import { footnoteSchema } from "./footnote.ts";
import { linkSchema } from "./link.ts";
import { textSchema } from "./text.ts";

export const inlineElementSchema = z.discriminatedUnion("type", [linkSchema, footnoteSchema]);
export type InlineElement = z.infer<typeof inlineElementSchema>;

export const inlineSchema = z.union([textSchema, inlineElementSchema]);
export type Inline = z.infer<typeof inlineSchema>;

export const inlinesSchema = z.array(inlineSchema).min(1);
