import { TAB_CLASS } from "./drawnMarks.ts";

/**
 * Fills in the number of a page where one digit has stood while its paragraph was set. The tab in front gives the room
 * that further digits take, by what `dressTabs` has written down for it.
 */
export function showNumber(mark: Element, number: number): void {
  const digits = String(number);
  const added = digits.length - (mark.textContent ?? "").length;
  mark.textContent = digits;
  const tabs = Array.from(mark.closest("p")?.querySelectorAll<HTMLElement>(`.${TAB_CLASS}[data-per-digit]`) ?? []);
  const tab = tabs.findLast((each) => each.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (tab) tab.style.width = `${Number.parseFloat(tab.style.width) - added * Number(tab.dataset["perDigit"])}px`;
}
