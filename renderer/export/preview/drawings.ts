import type { WordParts } from "./wordXml.ts";
import { markRun, relationOf, wordElements } from "./wordXml.ts";

export interface Drawing {
  /** What it shows in words; "" where it is decoration or nobody has said. */
  alt: string;
  /** The part that holds a chart's numbers; undefined for pictures. */
  chart: Document | undefined;
}

/** What the marks of drawings begin with. */
export const DRAWING_MARK = "drawing-";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Marks each drawing of a part. A mark's number is its place in `drawings`. */
export function markDrawings(path: string, parts: WordParts, drawings: Drawing[]): void {
  const root = parts.part(path);
  if (!root) return;
  const targets = parts.targets(path);
  for (const element of wordElements(root, "drawing")) {
    const run = element.closest("r");
    if (!run) continue;
    const [properties] = element.getElementsByTagNameNS("*", "docPr");
    const [reference] = element.getElementsByTagNameNS(CHART, "chart");
    const target = reference && targets.get(relationOf(reference) ?? "");
    const mark = markRun(root, DRAWING_MARK + drawings.length);
    mark.append(element);
    run.after(mark);
    drawings.push({
      alt: properties?.getAttribute("descr") ?? "",
      chart: target === undefined ? undefined : parts.part(target),
    });
  }
}
