import { EDITION_NAMES, type Edition } from "../../../../shared/exportChoice.ts";
import { coverTitleDrop, coverTitleSize } from "../../../../shared/look/coverTitle.ts";
import { logoAlt, logoSize } from "../../../../shared/look/logoSize.ts";
import { frontPage } from "../../../../shared/plan/frontPage.ts";
import { hearingLines } from "../editions/hearingLines.ts";
import { element, paragraph } from "./element.ts";
import { pictureAddress } from "./figures.ts";
import { plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

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

/** What the front page of a hearing edition says of the hearing. */
function hearingHtml({ plan }: Writing): string {
  const lines = hearingLines(plan.hearing).map(({ label, words, target }) => {
    const said = target === undefined ? plainHtml(words) : element("a", { href: target }, plainHtml(words));
    return paragraph("cover-note", `<b>${plainHtml(label)}:</b> ${said}`);
  });
  return paragraph("cover-edition", plainHtml(EDITION_NAMES.hearing)) + lines.join("");
}

/**
 * The front page: what the plan is called, and under a rule whose it is and for when; what the edition has to say comes
 * last.
 */
export function coverHtml(writing: Writing, edition: Edition): string {
  const logo = logoHtml(writing);
  const { title, municipality, period } = frontPage(writing.plan);
  const { look } = writing;
  const drop = Math.max(0, coverTitleDrop(look.page) - logo.height).toFixed(2);
  const style = `font-size:${coverTitleSize(title, look)}pt;margin-top:${drop}mm`;
  return element(
    "div",
    { class: "cover" },
    [
      logo.html,
      element("p", { class: "cover-title", style }, withWholePeriods(plainHtml(title))),
      municipality.trim() === "" ? "" : paragraph("cover-municipality", plainHtml(municipality)),
      period === "" ? "" : paragraph("cover-line", plainHtml(period)),
      edition === "hearing" ? hearingHtml(writing) : "",
    ].join(""),
  );
}
