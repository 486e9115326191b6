import { z } from "zod";
import { chartSchema } from "./chart.ts";
import { factBoxSchema } from "./factBox.ts";
import { generatedSchema } from "./generated.ts";
import { goalSchema } from "./goal.ts";
import { guidanceSchema } from "./guidance.ts";
import { headingSchema } from "./heading.ts";
import { imageSchema } from "./image.ts";
import { leadSchema } from "./lead.ts";
import { listSchema } from "./list.ts";
import { pageBreakSchema } from "./pageBreak.ts";
import { paragraphSchema } from "./paragraph.ts";
import { pointsSchema } from "./points.ts";
import { quoteSchema } from "./quote.ts";
import { tableSchema } from "./table.ts";

/** Everything that may stand in a section after its title. */
export const blockSchema = z.discriminatedUnion("type", [
  headingSchema,
  paragraphSchema,
  leadSchema,
  listSchema,
  pointsSchema,
  goalSchema,
  quoteSchema,
  factBoxSchema,
  tableSchema,
  chartSchema,
  imageSchema,
  generatedSchema,
  pageBreakSchema,
  guidanceSchema,
]);
export type Block = z.infer<typeof blockSchema>;
