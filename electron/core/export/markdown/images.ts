import type { BlockContent } from "mdast";
import type { Image } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";

/** A picture by its words. */
export function imageBlocks(_image: Image, _numbering: Numbering): BlockContent[] {
  return [];
}
