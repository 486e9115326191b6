import { createContext, useContext } from "react";

/** What is compared: the plan as it was in the version `from`, with version `to` or, where that is null, as it is now. */
export interface Compared {
  from: string;
  to: string | null;
}

export interface Comparing {
  /** Null while the plan itself is shown. */
  compared: Compared | null;
  compare: (compared: Compared | null) => void;
}

export const ComparedContext = createContext<Comparing | null>(null);

/** Throws outside a `ComparedContext`. */
export function useCompared(): Comparing {
  const comparing = useContext(ComparedContext);
  if (!comparing) throw new Error("useCompared needs a ComparedContext above it");
  return comparing;
}
