import { z } from "zod";
import { fieldSchema } from "./field.ts";
import { footnoteSchema } from "./footnote.ts";
import { keyFigureMentionSchema } from "./keyFigureMention.ts";
import { linkSchema } from "./link.ts";
import { referenceSchema } from "./reference.ts";
import { textSchema } from "./text.ts";

export const inlineElementSchema = z.discriminatedUnion("type", [
  linkSchema,
  footnoteSchema,
  referenceSchema,
  fieldSchema,
  keyFigureMentionSchema,
]);
export type InlineElement = z.infer<typeof inlineElementSchema>;

export const inlineSchema = z.union([textSchema, inlineElementSchema]);
export type Inline = z.infer<typeof inlineSchema>;

export const inlinesSchema = z.array(inlineSchema).min(1);
