import { element } from "./element.ts";

/** Leaves room for the number of the page that the element called `place` is on. */
export function pageNumberPlace(place: string): string {
  return element("span", { class: "entry-page", "data-page-of": place });
}

const PLACE = /(<span class="entry-page" data-page-of="([^"]+)">)\d*(<\/span>)/g;

/** The elements whose pages `html` has room for. */
export function pageNumberPlaces(html: string): string[] {
  return Array.from(html.matchAll(PLACE), ([, , place = ""]) => place);
}

/** `html` with the numbers of the pages filled in, as far as they are known. They change nothing of where things stand. */
export function fillPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replaceAll(PLACE, (_, start: string, place: string, end: string) => `${start}${pages.get(place) ?? ""}${end}`);
}
