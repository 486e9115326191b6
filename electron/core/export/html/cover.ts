import { logoAlt, logoSize } from "../../../../shared/look/logoSize.ts";
import { frontPage } from "../../../../shared/plan/frontPage.ts";
import { element, paragraph } from "./element.ts";
import { pictureAddress } from "./figures.ts";
import { plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/** How far down the page the title stands, in millimetres from the upper margin; as in Word. */
const TITLE_DROP = 78;

function logoHtml({ plan, assets }: Writing): { html: string; height: number } {
  const { logo } = plan.theme;
  const bytes = logo && assets.get(logo.sha256);
  if (!logo || !bytes) return { html: "", height: 0 };
  const { width, height } = logoSize(logo);
  const alt = logoAlt(frontPage(plan).municipality);
  const style = `display:block;width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`;
  return { html: element("img", { src: pictureAddress(logo.type, bytes), alt, style }), height };
}

/** "2027-2028" is not torn apart. */
function withWholePeriods(title: string): string {
  return title.replaceAll(/\d+(?:-\d+)+/g, (period) => element("span", { class: "whole" }, period));
}

/** The front page: what the plan is called, and under a rule whose it is and for when. `lines` stand below, one each. */
export function coverHtml(writing: Writing, lines: readonly string[] = []): string {
  const logo = logoHtml(writing);
  const { title, municipality, period } = frontPage(writing.plan);
  const drop = `margin-top:${(TITLE_DROP - logo.height).toFixed(2)}mm`;
  return element(
    "div",
    { class: "cover" },
    [
      logo.html,
      element("p", { class: "cover-title", style: drop }, withWholePeriods(plainHtml(title))),
      municipality.trim() === "" ? "" : paragraph("cover-municipality", plainHtml(municipality)),
      ...[period, ...lines].map((line) => (line === "" ? "" : paragraph("cover-line", plainHtml(line)))),
    ].join(""),
  );
}
