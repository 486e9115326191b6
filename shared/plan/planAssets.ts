import type { Asset } from "./asset.ts";
import type { Section } from "./nodes/index.ts";
import type { Plan } from "./plan.ts";
import { descendants } from "./tree.ts";

/** Every picture in the text of `sections`, as often as it stands there. */
function sectionAssets(sections: readonly Section[]): Asset[] {
  return sections.flatMap((section) =>
    [...descendants(section)].flatMap((node) => ("type" in node && node.type === "image" && node.asset ? [node.asset] : [])),
  );
}

/** Every picture a plan shows, its logo among them, as often as it is shown. */
export function planAssets({ theme, sections }: Pick<Plan, "theme" | "sections">): Asset[] {
  return [...(theme.logo ? [theme.logo] : []), ...sectionAssets(sections)];
}
