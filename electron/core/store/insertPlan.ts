import type { Plan } from "../../../shared/plan/plan.ts";
import type { WritableDB } from "./connection.ts";
import { planDataContent } from "./planData.ts";
import { sectionContent } from "./sectionContent.ts";

const INSERT_PLAN = `
  INSERT INTO plans (
    id, version, title, municipality, period_from, period_to, template, status, focus_areas, data,
    revision, created_at, changed_at
  ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`;
const INSERT_SECTION = "INSERT INTO sections (plan_id, id, position, kind, content) VALUES (?, ?, ?, ?, ?)";

/** Adds a plan at revision 0. Its id must be new to the library. */
export function insertPlan(db: WritableDB, plan: Plan): void {
  const now = new Date().toISOString();
  db.transaction(() => {
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
      now,
      now,
    );
    for (const [position, section] of plan.sections.entries()) {
      db.run(INSERT_SECTION, plan.id, section.id, position, section.kind, sectionContent(section));
    }
  });
}
