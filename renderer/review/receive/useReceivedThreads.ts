import { useCallback, useMemo } from "react";
import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, isText } from "../../../shared/plan/tree.ts";
import type { Incoming } from "../../../shared/review/index.ts";
import { call } from "../../app/api.ts";
import { usePlanPart } from "../../plan/usePlanPart.ts";

/** The threads that came with something, or were answered in it, by the section they are in; null where their text is gone. */
export function useReceivedThreads(plan: Plan, { threads }: Incoming): ReadonlyMap<string | null, readonly CommentThread[]> {
  const { id } = plan;
  const { value } = usePlanPart(id, "comments", useCallback(() => call("comments.list", { id }), [id]));
  return useMemo(() => {
    const sections = new Map(
      plan.sections.flatMap((section) => Array.from(descendants(section)).flatMap((node) => (isText(node) ? [] : [[node.id, section.id] as const]))),
    );
    const found = new Map<string | null, CommentThread[]>();
    for (const thread of value ?? []) {
      if (!threads.includes(thread.id) || thread.comments.every(({ removed }) => removed)) continue;
      const section = sections.get(thread.anchor.block) ?? null;
      found.set(section, [...(found.get(section) ?? []), thread]);
    }
    return found;
  }, [plan, value, threads]);
}
