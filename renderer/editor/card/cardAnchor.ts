/** The DOM id of what a card of the inline element hangs below. */
export function cardAnchorId(elementId: string): string {
  return `mention-${elementId}`;
}

/** Opens the card of an inline element as a key press on it does. */
export function openCardOf(elementId: string): void {
  document.getElementById(cardAnchorId(elementId))?.click();
}
