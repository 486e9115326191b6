import type { TemplateMeta } from "../../../shared/plan/ownTemplate.ts";
import { NO_COMMENTS, type CommentThread } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { NO_ASSETS, type Assets } from "../assets/assets.ts";
import { putAsset } from "./assets.ts";
import { putComments } from "./comments/commentRows.ts";
import type { WritableDB } from "./connection.ts";
import { planDataContent } from "./planData.ts";
import { sectionContent } from "./sectionContent.ts";

const INSERT_PLAN = `
  INSERT INTO plans (
    id, version, title, municipality, period_from, period_to, template, status, focus_areas, data, as_template,
    revision, created_at, changed_at
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`;
const INSERT_SECTION = "INSERT INTO sections (plan_id, id, position, kind, content) VALUES (?, ?, ?, ?, ?)";

/** What a plan may be put in with beside its pictures. */
export interface PlanExtras {
  /** Makes it the draft of a template. */
  asTemplate?: TemplateMeta;
  comments?: readonly CommentThread[];
}

/**
 * Adds a plan at revision 0, or the draft of a template, with the pictures and comments that came along. Its id must be
 * new to the library.
 */
export function insertPlan(db: WritableDB, plan: Plan, assets: Assets = NO_ASSETS, extras: PlanExtras = {}): void {
  const { asTemplate, comments = NO_COMMENTS } = extras;
  const now = new Date().toISOString();
  db.transaction(() => {
    for (const bytes of assets.values()) putAsset(db, bytes);
    db.run(
      INSERT_PLAN,
      plan.id,
      plan.version,
      plan.title,
      plan.municipality,
      plan.period.from,
      plan.period.to,
      plan.template,
      plan.status,
      JSON.stringify(plan.focusAreas),
      planDataContent(plan),
      asTemplate ? JSON.stringify(asTemplate) : null,
      now,
      now,
    );
    for (const [position, section] of plan.sections.entries()) {
      db.run(INSERT_SECTION, plan.id, section.id, position, section.kind, sectionContent(section));
    }
    putComments(db, plan.id, comments.entries());
  });
}
