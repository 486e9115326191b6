import { createContext, useContext, useSyncExternalStore } from "react";
import type { CommentsState, PlanComments } from "./PlanComments.ts";

export const CommentsContext = createContext<PlanComments | null>(null);

/** What is said of the open plan, to be asked or changed when something happens. Never re-renders. */
export function useComments(): PlanComments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("useComments outside a CommentsContext");
  return comments;
}

/** Reads something of what is said of the plan; re-renders only when that is no longer the same. */
export function useCommentsState<T>(read: (state: CommentsState) => T): T {
  const comments = useComments();
  return useSyncExternalStore(comments.subscribe, () => read(comments.state()));
}
