/** Words that stand across a page behind its text. Measures in points, `turn` in degrees. */
export interface Watermark {
  words: string;
  width: number;
  height: number;
  turn: number;
  colour: string;
  opacity: number;
}

const VML = "urn:schemas-microsoft-com:vml";
const SVG = "http://www.w3.org/2000/svg";

function measure(style: string, name: string, otherwise: number): number {
  const value = Number.parseFloat(new RegExp(`(?:^|;)\\s*${name}:\\s*([-\\d.]+)`).exec(style)?.[1] ?? "");
  return Number.isFinite(value) ? value : otherwise;
}

/** Takes the words out of a header that stand across the page, and gives them. */
export function takeWatermark(header: Document): Watermark | undefined {
  const path = Array.from(header.getElementsByTagNameNS(VML, "textpath")).find((each) => each.hasAttribute("string"));
  const shape = path?.closest("shape");
  if (!path || !shape) return undefined;
  const style = shape.getAttribute("style") ?? "";
  const [fill] = shape.getElementsByTagNameNS(VML, "fill");
  const colour = shape.getAttribute("fillcolor") ?? "";
  shape.closest("pict")?.remove();
  return {
    words: path.getAttribute("string") ?? "",
    width: measure(style, "width", 450),
    height: measure(style, "height", 60),
    turn: measure(style, "rotation", 0),
    colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : "#c0c0c0",
    opacity: Number.parseFloat(fill?.getAttribute("opacity") ?? "0.5") || 0.5,
  };
}

/** The words as a picture, as wide and high as Word stretches them. A picture, since nobody is to read them twice. */
export function drawWatermark({ words, width, height, turn, colour, opacity }: Watermark): HTMLElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height * 1.4}`);
  const text = document.createElementNS(SVG, "text");
  const attributes = { x: 0, y: height, fill: colour, "font-size": height, textLength: width, lengthAdjust: "spacingAndGlyphs" };
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value));
  text.setAttribute("font-family", "Calibri, Carlito, sans-serif");
  text.textContent = words;
  svg.append(text);
  const picture = document.createElement("img");
  picture.className = "watermark";
  picture.alt = "";
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  picture.style.cssText = `width: ${width}pt; height: ${height * 1.4}pt; rotate: ${turn}deg; opacity: ${opacity}`;
  return picture;
}
