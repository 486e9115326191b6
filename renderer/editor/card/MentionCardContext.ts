import { createContext } from "react";

/**
 * Opens the card of the inline element with this id below `anchor`. `byKey` moves the focus into it; after a click the
 * text keeps it, so that the element can be deleted or written past.
 */
export const MentionCardContext = createContext<(elementId: string, anchor: HTMLElement, byKey: boolean) => void>(() => undefined);
