import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { paragraphSchema, type Paragraph } from "./paragraph.ts";
import { requirementSchema } from "./requirement.ts";

/** An item is one paragraph, and under it at most one nested list. */
export interface ListItem {
  type: "listItem";
  id: string;
  children: [Paragraph] | [Paragraph, List];
}

export interface List {
  type: "list";
  id: string;
  required?: string | undefined;
  ordered: boolean;
  children: ListItem[];
}

export const listItemSchema: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  id: idSchema,
  get children() {
    return z.union([z.tuple([paragraphSchema, listSchema]), z.tuple([paragraphSchema])]);
  },
});

export const listSchema = z.strictObject({
  type: z.literal("list"),
  id: idSchema,
  required: requirementSchema,
  ordered: z.boolean(),
  children: z.array(listItemSchema).min(1),
});

export function createListItem(paragraph: Paragraph, nested?: List): ListItem {
  return { type: "listItem", id: createId(), children: nested ? [paragraph, nested] : [paragraph] };
}

export function createList(ordered: boolean, children: ListItem[]): List {
  return { type: "list", id: createId(), ordered, children };
}
