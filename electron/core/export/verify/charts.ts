import type { Element } from "@xmldom/xmldom";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { contrast, GRAPHIC_CONTRAST, TEXT_CONTRAST } from "../../../../shared/look/contrast.ts";
import { childElement, childElements, descendantElements } from "../ooxml/elements.ts";
import type { WordFile } from "./wordFile.ts";

const PAPER = "FFFFFF";
const INSIDE: ReadonlySet<string> = new Set(["ctr", "inEnd", "inBase"]);

function attribute(parent: Element | undefined, ...path: string[]): string | undefined {
  return childElement(parent, ...path)?.getAttribute("val") ?? undefined;
}

function fillOf(parent: Element | undefined): string | undefined {
  return attribute(parent, "c:spPr", "a:solidFill", "a:srgbClr");
}

/** What a reader tells the parts of a chart by: the colour of each bar, piece or line. */
function colours(series: Element): string[] {
  const line = attribute(series, "c:spPr", "a:ln", "a:solidFill", "a:srgbClr");
  const pieces = childElements(series, "c:dPt").flatMap((point) => fillOf(point) ?? []);
  const own = fillOf(series) ?? line;
  return pieces.length > 0 ? pieces : own === undefined ? [] : [own];
}

function textColours(element: Element): string[] {
  return descendantElements(element, "a:defRPr").flatMap((format) => attribute(format, "a:solidFill", "a:srgbClr") ?? []);
}

/** The colours of words with what they stand on: numbers may stand on the bars themselves. */
function words(space: Element, series: readonly Element[]): { colour: string; ground: string }[] {
  const onBars = series.flatMap((each) =>
    descendantElements(each, "c:dLbls").flatMap((labels) => {
      const inside = descendantElements(labels, "c:dLblPos").some((place) => INSIDE.has(place.getAttribute("val") ?? ""));
      const ground = (inside ? fillOf(each) : undefined) ?? PAPER;
      return textColours(labels).map((colour) => ({ colour, ground }));
    }),
  );
  const elsewhere = ["c:legend", "c:catAx", "c:valAx", "c:title"].flatMap((name) => descendantElements(space, name).flatMap(textColours));
  return [...onBars, ...elsewhere.map((colour) => ({ colour, ground: PAPER }))];
}

/** What tells a line apart without its colour. */
function lineLook(series: Element): string {
  return `${attribute(series, "c:marker", "c:symbol") ?? ""} ${attribute(series, "c:spPr", "a:ln", "a:prstDash") ?? ""}`;
}

function isOn(element: Element): boolean {
  return element.getAttribute("val") !== "0";
}

/** Point 12, of charts: lines differ in mark or dash, pieces are named where they are, series of bars are named in order. */
function coloursAlone(space: Element): boolean {
  const named = ["c:showCatName", "c:showSerName"].some((name) => descendantElements(space, name).some(isOn));
  const hasLegend = descendantElements(space, "c:legend").length > 0;
  const lines = descendantElements(space, "c:lineChart").flatMap((chart) => childElements(chart, "c:ser").map(lineLook));
  if (lines.length > 1) return new Set(lines).size < lines.length && !named;
  const pies = descendantElements(space, "c:pieChart");
  if (pies.length > 0) return !named;
  return descendantElements(space, "c:ser").length > 1 && !hasLegend && !named;
}

/** Points 9 and 12, of charts: what is drawn can be told from the paper and from its neighbours. */
export function checkCharts({ word }: WordFile): FileFinding[] {
  const paths = word.paths.filter((path) => /^word\/charts\/chart[^/]*\.xml$/.test(path));
  return paths.flatMap((path, index): FileFinding[] => {
    const space = childElement(word.xml(path), "c:chartSpace");
    if (!space) return [];
    const which = paths.length === 1 ? "Diagrammet" : `Diagram ${index + 1}`;
    const series = descendantElements(space, "c:ser");
    const faint = series.flatMap(colours).some((colour) => contrast(colour, PAPER) < GRAPHIC_CONTRAST);
    const pale = words(space, series).some(({ colour, ground }) => contrast(colour, ground) < TEXT_CONTRAST);
    return [
      ...(faint ? [{ rule: "contrast.graphic" as const, where: "", message: `${which} har en farve, der er for svag mod papiret; der skal være 3:1.` }] : []),
      ...(pale ? [{ rule: "contrast.text" as const, where: "", message: `${which} har tekst med for lille kontrast; der skal være 4,5:1.` }] : []),
      ...(coloursAlone(space) ? [{ rule: "colour.alone" as const, where: "", message: `${which} kan kun læses af den, der kan skelne farverne.` }] : []),
    ];
  });
}
