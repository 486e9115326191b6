import { PAGES_MARK, PAGE_MARK } from "./fields.ts";
import type { PageSetup } from "./pageSetup.ts";
import type { PageContent } from "./paginate.ts";
import { NUMBERS_LINES } from "./numberLines.ts";
import { showNumber } from "./showNumber.ts";
import { drawWatermark, type Watermark } from "./watermark.ts";
import { markClass } from "./wordXml.ts";

export interface SheetParts {
  setup: PageSetup;
  content: PageContent;
  header: HTMLElement | undefined;
  footer: HTMLElement | undefined;
  /** From where the text begins to where it ends, in points from the top of the page. */
  text: { top: number; bottom: number };
  watermark: Watermark | undefined;
  /** The page's place in the file, from 1, and the number it bears. */
  place: number;
  number: number;
}

function box(className: string, style: Partial<Record<"top" | "bottom" | "left" | "right", number>>): HTMLDivElement {
  const element = document.createElement("div");
  element.className = className;
  for (const [side, points] of Object.entries(style)) element.style.setProperty(side, `${points}pt`);
  return element;
}

function borderLines({ borders, margin }: PageSetup): HTMLElement[] {
  return borders.map(({ side, width, space, colour, fromPage }) => {
    const line = document.createElement("div");
    line.className = "edge";
    line.style.background = colour;
    const away = fromPage ? space : margin[side] - space - width;
    line.style.setProperty(side, `${away}pt`);
    if (side === "left" || side === "right") line.style.cssText += `; width: ${width}pt; top: ${space}pt; bottom: ${space}pt`;
    else line.style.cssText += `; height: ${width}pt; left: ${space}pt; right: ${space}pt`;
    return line;
  });
}

/** One page as a sheet of paper. */
export function buildSheet({ setup, content, header, footer, text, watermark, place, number }: SheetParts): HTMLElement {
  const { width, height, margin } = setup;
  const sheet = document.createElement("div");
  sheet.className = "sheet docx";
  sheet.dataset["page"] = String(place);
  sheet.setAttribute("role", "group");
  sheet.setAttribute("aria-label", `Side ${place}`);
  sheet.style.width = `${width}pt`;
  sheet.style.height = `${height}pt`;
  const sides = { left: margin.left, right: margin.right };
  sheet.append(...borderLines(setup));
  if (watermark) sheet.append(drawWatermark(watermark));
  if (setup.numbersLines) {
    sheet.setAttribute(NUMBERS_LINES, "");
    sheet.style.setProperty("--line-numbers", `${margin.left - setup.numbersAt}pt`);
  }
  if (header) {
    const top = box("running", { ...sides, top: setup.headerAt });
    top.append(header);
    sheet.append(top);
  }
  const body = box("text", { ...sides, top: text.top });
  body.append(...content.blocks);
  sheet.append(body);
  if (content.notes.length > 0) {
    const notes = box("notes", { ...sides, bottom: height - text.bottom });
    notes.append(...content.notes);
    sheet.append(notes);
  }
  if (footer) {
    const bottom = box("running", { ...sides, bottom: setup.footerAt });
    bottom.append(footer);
    sheet.append(bottom);
  }
  for (const mark of sheet.querySelectorAll(`.${markClass(PAGE_MARK)}`)) showNumber(mark, number);
  return sheet;
}

/** Fills in how many pages there are, once that is known. */
export function fillPageCount(sheets: readonly HTMLElement[]): void {
  for (const sheet of sheets) {
    sheet.setAttribute("aria-label", `Side ${sheet.dataset["page"] ?? ""} af ${sheets.length}`);
    for (const mark of sheet.querySelectorAll(`.${markClass(PAGES_MARK)}`)) showNumber(mark, sheets.length);
  }
}
