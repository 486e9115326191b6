import type { ChangedTemplate } from "../../../shared/contract.ts";
import { templateFromDraft, type TemplateMeta } from "../../../shared/plan/ownTemplate.ts";
import type { Template } from "../../../shared/plan/template.ts";
import { problemError, ProblemError } from "../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";
import { readPlan, storesPlan } from "./readPlan.ts";

const LIST = "SELECT id FROM plans WHERE as_template IS NOT NULL AND trashed_at IS NULL ORDER BY changed_at DESC, id";
const SET = "UPDATE plans SET as_template = ?, changed_at = ? WHERE id = ? AND as_template IS NOT NULL";

export interface OwnTemplate {
  template: Template;
  changedAt: string;
}

/** The template kept under `id`. Throws `template.gone` or `store.damaged` for `file`. */
export function readOwnTemplate(db: ReadableDB, id: string, file: string): OwnTemplate {
  if (!storesPlan(db, id)) throw problemError("template.gone");
  const { plan, asTemplate, changedAt } = readPlan(db, id, file);
  if (!asTemplate) throw problemError("template.gone");
  return { template: templateFromDraft(plan, asTemplate), changedAt };
}

/** The templates that are not in the bin, last changed first. One that cannot be read does not hide the others. */
export function listOwnTemplates(db: ReadableDB, file: string): OwnTemplate[] {
  return db.all<{ id: string }>(LIST).flatMap(({ id }) => {
    try {
      return [readOwnTemplate(db, id, file)];
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === "store.damaged") return [];
      throw error;
    }
  });
}

/**
 * Changes what a template has beside its draft. The draft's revision stays, so that whoever is writing in it goes on.
 * Throws `library.noSuchPlan` or `template.gone`.
 */
export function setTemplateMeta(db: WritableDB, id: string, changed: ChangedTemplate, file: string): void {
  db.transaction(() => {
    const { asTemplate } = readPlan(db, id, file);
    if (!asTemplate) throw problemError("template.gone");
    const meta: TemplateMeta = {
      name: changed.name ?? asTemplate.name,
      description: changed.description ?? asTemplate.description,
      focusAreaCount: changed.focusAreaCount ?? asTemplate.focusAreaCount,
    };
    db.run(SET, JSON.stringify(meta), new Date().toISOString(), id);
  });
}
