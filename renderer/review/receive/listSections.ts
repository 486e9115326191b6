import type { CommentThread } from "../../../shared/plan/comments/index.ts";
import { numberPlan } from "../../../shared/plan/numbering.ts";
import { numberedTitle } from "../../../shared/plan/overviews/numberedTitle.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import type { ReviewedGroup } from "../../../shared/review/index.ts";

/** A section with what was changed and said in it. */
export interface SectionReview {
  key: string;
  /** Null for the plan as a whole, and for what is said of text that is gone. */
  section: string | null;
  title: string;
  group: ReviewedGroup | undefined;
  threads: readonly CommentThread[];
}

/** Every section that something was changed or said in, in the plan's order, with those that are gone where they stood. */
export function listSections(plan: Plan, groups: readonly ReviewedGroup[], threads: ReadonlyMap<string | null, readonly CommentThread[]>): SectionReview[] {
  const numbering = numberPlan(plan);
  const titles = new Map(spellOut(plan).sections.map((section) => [section.id, numberedTitle(section, numbering).trim() || "Afsnit uden titel"]));
  const places = new Map(plan.sections.map(({ id }, place) => [id, place]));
  const listed = groups.map((group): SectionReview => {
    const { section, title } = group;
    return { key: section ?? "plan", section, title, group, threads: section === null ? [] : (threads.get(section) ?? []) };
  });
  for (const [section, own] of threads) {
    if (section === null) listed.push({ key: "gone", section, title: "Om tekst, der ikke er i planen mere", group: undefined, threads: own });
    else if (!groups.some((group) => group.section === section)) {
      const at = listed.findIndex((one) => one.section !== null && (places.get(one.section) ?? 0) > (places.get(section) ?? 0));
      const said: SectionReview = { key: section, section, title: titles.get(section) ?? "Afsnit uden titel", group: undefined, threads: own };
      listed.splice(at === -1 ? listed.length : at, 0, said);
    }
  }
  return listed;
}
