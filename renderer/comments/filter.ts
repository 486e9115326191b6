import { isSamePerson, type Person } from "../../shared/person.ts";
import type { ListedThread } from "./PlanComments.ts";

export interface CommentFilter {
  state: "open" | "resolved" | "all";
  /** The name of somebody who has said something in it; "" for anybody. */
  person: string;
  /** A section's id; "" for the whole plan. */
  section: string;
  isMine: boolean;
  isLost: boolean;
}

export const NO_FILTER: CommentFilter = { state: "open", person: "", section: "", isMine: false, isLost: false };

/** How many of its choices narrow the list beside the state. */
export function narrowings({ person, section, isMine, isLost }: CommentFilter): number {
  return [person !== "", section !== "", isMine, isLost].filter(Boolean).length;
}

/** What of `listed` is to be shown to `me`. */
export function filterThreads(listed: readonly ListedThread[], filter: CommentFilter, me: Person | null): ListedThread[] {
  return listed.filter(
    ({ thread, standing, sectionId }) =>
      (filter.state === "all" || thread.resolved === (filter.state === "resolved")) &&
      (filter.person === "" || thread.comments.some(({ author }) => isSamePerson(author, { name: filter.person }))) &&
      (filter.section === "" || sectionId === filter.section) &&
      (!filter.isMine || (me !== null && thread.assignedTo !== null && isSamePerson(thread.assignedTo, me))) &&
      (!filter.isLost || standing === null),
  );
}
