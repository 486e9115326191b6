import { notesFor } from "./dress.ts";
import { linesOf } from "./splitParagraph.ts";

/** Marks sheets whose lines are to be numbered. */
export const NUMBERS_LINES = "data-numbers-lines";

/** Writes the number of each line beside it, from 1; a sheet must be shown. Tables, notes and headers are not counted. */
function numberLines(sheet: HTMLElement): void {
  const outer = sheet.getBoundingClientRect();
  const zoom = outer.width / sheet.offsetWidth;
  const paragraphs = Array.from(sheet.querySelectorAll(":scope > .text > p")).filter((paragraph) => notesFor(paragraph)?.countsLines);
  const lines = paragraphs.flatMap(linesOf);
  const numbers = lines.map(({ top, bottom }, index) => {
    const number = document.createElement("div");
    number.className = "line-number";
    number.textContent = String(index + 1);
    number.style.top = `${((top + bottom) / 2 - outer.top) / zoom}px`;
    return number;
  });
  const holder = document.createElement("div");
  holder.className = "line-numbers";
  holder.setAttribute("aria-hidden", "true");
  holder.append(...numbers);
  sheet.append(holder);
}

/** Numbers the lines of sheets as they come near the window; the returned function stops it. */
export function numberLinesWhenNear(sheets: readonly HTMLElement[]): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        numberLines(target as HTMLElement);
      }
    },
    { rootMargin: "600px 0px", scrollMargin: "600px 0px" },
  );
  for (const sheet of sheets) if (sheet.hasAttribute(NUMBERS_LINES)) observer.observe(sheet);
  return () => observer.disconnect();
}
