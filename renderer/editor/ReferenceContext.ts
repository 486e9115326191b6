import { createContext } from "react";

/** Opens what can be done with the reference that has this id. */
export const ReferenceContext = createContext<(referenceId: string) => void>(() => undefined);
