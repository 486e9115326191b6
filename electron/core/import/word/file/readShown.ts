import { createHash } from "node:crypto";
import type { Element } from "@xmldom/xmldom";
import { descendantElements } from "../../../export/ooxml/elements.ts";
import { readRelationships } from "../../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import type { ObjectKind, Shown } from "./tracked.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Reads what a drawing is and shows: `w:drawing`, `w:pict` or `w:object`. */
export type ShownReader = (drawing: Element) => Shown;

function chartIn(drawing: Element): Element | undefined {
  return [...drawing.getElementsByTagNameNS(CHART, "chart")][0];
}

function kindOf(drawing: Element): ObjectKind {
  if (drawing.nodeName === "w:object") return "embedded";
  if (chartIn(drawing)) return "chart";
  const isPicture = descendantElements(drawing, "pic:pic").length > 0 || descendantElements(drawing, "v:imagedata").length > 0;
  return isPicture ? "picture" : "drawing";
}

/** The numbers a chart is drawn from, however a program writes them; the names round them are set anew by some. */
function figuresOf(chart: Element): string {
  const values = [...chart.getElementsByTagNameNS(CHART, "val")].flatMap((each) => [...each.getElementsByTagNameNS(CHART, "v")]);
  return values.map(({ textContent }) => String(Number((textContent ?? "").replace(",", ".")))).join(" ");
}

/** A reader of the drawings in the part at `path`. */
export function shownReader({ word }: OpenedWordFile, path: string): ShownReader {
  const targets = new Map(readRelationships(word, path).flatMap(({ id, target, external }): [string, string][] => (external || !word.has(target) ? [] : [[id, target]])));
  const contents = new Map<string, string>();
  const contentAt = (id: string | null | undefined, read: (target: string) => string): string | undefined => {
    const target = targets.get(id ?? "");
    if (target === undefined) return undefined;
    const content = contents.get(target) ?? read(target);
    contents.set(target, content);
    return content;
  };
  const pictureOf = (drawing: Element): string | undefined => {
    const blip = descendantElements(drawing, "a:blip")[0]?.getAttribute("r:embed") ?? descendantElements(drawing, "v:imagedata")[0]?.getAttribute("r:id");
    return contentAt(blip, (target) => createHash("sha256").update(word.bytes(target)).digest("hex"));
  };
  return (drawing) => {
    const what = kindOf(drawing);
    const properties = descendantElements(drawing, "wp:docPr")[0];
    const alt = properties?.getAttribute("descr") ?? "";
    const content =
      what === "picture" ? pictureOf(drawing) : what === "chart" ? contentAt(chartIn(drawing)?.getAttribute("r:id"), (target) => figuresOf(word.xml(target).documentElement as Element)) : undefined;
    return {
      what,
      name: alt || (properties?.getAttribute("name") ?? ""),
      ...(alt === "" ? {} : { alt }),
      ...(content === undefined ? {} : { content }),
    };
  };
}
