import { z } from "zod";
import { listSchema } from "./list.ts";
import { paragraphSchema } from "./paragraph.ts";

/** What may stand inside a fact box or a table cell: plain running content, nothing that numbers itself. */
export const flowSchema = z.discriminatedUnion("type", [paragraphSchema, listSchema]);
export type Flow = z.infer<typeof flowSchema>;
