import { createContext } from "react";

/** Scrolls to the block or section with this id and puts the caret there. */
export const JumpContext = createContext<(id: string) => void>(() => undefined);
