const GAP = 6;

/** Puts a fixed menu below `anchor` (window coordinates) where there is room, else above; never outside the window. */
export function placeBelow(menu: HTMLElement, anchor: DOMRect): void {
  const fitsBelow = anchor.bottom + GAP + menu.offsetHeight <= window.innerHeight;
  const top = fitsBelow ? anchor.bottom + GAP : Math.max(GAP, anchor.top - GAP - menu.offsetHeight);
  const left = Math.max(GAP, Math.min(anchor.left, window.innerWidth - menu.offsetWidth - GAP));
  menu.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
