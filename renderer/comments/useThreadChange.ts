import { useCallback } from "react";
import type { CommentThread, Saying } from "../../shared/plan/comments/index.ts";
import { usePerson } from "../person/PersonContext.ts";
import { useNotify } from "../ui/notify.tsx";
import { useComments } from "./CommentsContext.ts";

/**
 * Changes a thread under the name of whoever uses the program, who is asked for it where it is not known. Resolves to
 * whether it was kept; what went wrong has then been said.
 */
export function useThreadChange(): (make: (saying: Saying) => CommentThread | null | undefined) => Promise<boolean> {
  const { askPerson } = usePerson();
  const comments = useComments();
  const notify = useNotify();
  return useCallback(
    async (make) => {
      const by = await askPerson();
      const thread = by && make({ by, at: new Date().toISOString() });
      if (!thread) return false;
      try {
        await comments.change(thread);
        return true;
      } catch (error) {
        notify.problem(error);
        return false;
      }
    },
    [askPerson, comments, notify],
  );
}
