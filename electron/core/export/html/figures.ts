import { drawChart } from "../../../../shared/chartDrawing/drawChart.ts";
import { fontStack } from "../../../../shared/look/fonts.ts";
import { PIXELS_PER_MILLIMETRE, textWidthOf } from "../../../../shared/look/measures.ts";
import { pictureShare } from "../../../../shared/look/pictureSize.ts";
import { chartColours } from "../../../../shared/plan/charts/chartColours.ts";
import { chartFigures } from "../../../../shared/plan/charts/chartFigures.ts";
import { chartHeight } from "../../../../shared/plan/charts/chartLayout.ts";
import { draftAlt } from "../../../../shared/plan/charts/draftAlt.ts";
import { creditLine } from "../../../../shared/plan/creditLine.ts";
import { escapeHtml } from "../../../../shared/html/escape.ts";
import type { Chart, Image } from "../../../../shared/plan/nodes/index.ts";
import { sourceLine } from "../../../../shared/plan/sourceLine.ts";
import { captionOf } from "./captions.ts";
import { element, paragraph } from "./element.ts";
import { plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/**
 * What is shown with its caption below and, under that, where it comes from. Not a `figure`, which PDF would take for a
 * second picture round the first, without a text to stand for it.
 */
function figureHtml(shown: string, figure: Chart | Image, below: string, writing: Writing): string {
  const caption = captionOf("Figur", figure, writing);
  const lines = [
    caption ? paragraph("figure-caption", caption.words, caption.id) : "",
    below === "" ? "" : paragraph("source", plainHtml(below)),
  ];
  return element("div", { class: "figure" }, shown + lines.join(""));
}

const hash = (colour: string) => `#${colour}`;

/** The chart as it stands on the paper of the program, with its source; "" where it has no numbers to show. */
export function chartHtml(chart: Chart, writing: Writing): string {
  const { plan, look } = writing;
  const figures = chartFigures(chart, plan.sections);
  if (!figures) return "";
  const parts = chart.kind === "shares" ? figures.categories : figures.series;
  const { paper, ink, muted, rule } = look.colour;
  const svg = drawChart({
    kind: chart.kind,
    figures,
    colours: chartColours(look.colour, parts.length).map(hash),
    paper: hash(paper),
    ink: hash(ink),
    muted: hash(muted),
    rule: hash(rule),
    font: fontStack(look.font.body).replaceAll('"', "'"),
    width: Math.round(textWidthOf(look.page) * PIXELS_PER_MILLIMETRE),
    height: Math.round(chartHeight(chart.kind, figures) * PIXELS_PER_MILLIMETRE),
    percent: plan.houseStyle.percent,
  });
  const alt = escapeHtml(chart.alt.trim() || draftAlt(chart, figures, plan.houseStyle));
  // Breaking long words into lines, what draws may cut a character in two.
  return figureHtml(svg.toWellFormed().replace("<svg ", `<svg role="img" aria-label="${alt}" `), chart, sourceLine(chart.source), writing);
}

export function pictureAddress(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** A picture that is nowhere to be found is left out; what is said of it stays, so that the numbers of the others hold. */
export function imageHtml(image: Image, writing: Writing): string {
  const { asset } = image;
  const bytes = asset && writing.assets.get(asset.sha256);
  const credit = creditLine(image.credit);
  if (!asset || !bytes) return figureHtml("", image, credit, writing);
  const share = pictureShare(asset, image.width, writing.look.page);
  const picture = element("img", {
    src: pictureAddress(asset.type, bytes),
    alt: image.decorative ? "" : image.alt.trim() || image.caption.trim() || "Billede",
    style: `width:${(100 * share).toFixed(2)}%`,
  });
  return figureHtml(picture, image, credit, writing);
}
