import { useEffect, useState } from "react";

/** What has the focus; the button that opened it, where that is an entry of a menu, which is gone by the time it is wanted. */
function focusHolder(): HTMLElement | null {
  const active = document.activeElement;
  const opener = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const holder = opener ? document.getElementById(opener) : active;
  return holder instanceof HTMLElement && holder !== document.body ? holder : null;
}

/** `element` and what it stands in, from the inside out, up to the page itself. */
function surroundings(element: HTMLElement | null): HTMLElement[] {
  return element && element !== document.body ? [element, ...surroundings(element.parentElement)] : [];
}

function focusNear([own, ...around]: readonly HTMLElement[]): void {
  if (own?.isConnected) own.focus({ preventScroll: true });
  else around.find((place) => place.isConnected)?.querySelector<HTMLElement>("button:not([disabled])")?.focus({ preventScroll: true });
}

/**
 * Gives the focus back to what had it when the dialog that calls this was opened, once it is closed and unless it was
 * given to something else; to what is near where that is gone. A dialog that is rendered only while it is open has no
 * trigger that would do so.
 */
export function useReturnFocus(): void {
  const [from] = useState(() => surroundings(focusHolder()));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) focusNear(from);
      });
    },
    [from],
  );
}
