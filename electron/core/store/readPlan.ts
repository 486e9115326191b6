import { placeSchema, type OpenedPlan, type Place } from "../../../shared/contract.ts";
import { templateMetaSchema, type TemplateMeta } from "../../../shared/plan/ownTemplate.ts";
import { PLAN_FORMAT, planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import type { ReadableDB } from "./connection.ts";
import { sectionFromRow, type SectionRow } from "./sectionContent.ts";
import { storedJson } from "./storedJson.ts";

const HAS = "SELECT 1 FROM plans WHERE id = ?";
const PLAN = `
  SELECT id, version, title, municipality, period_from, period_to, template, status, focus_areas, data, as_template, revision,
    changed_at
  FROM plans WHERE id = ?`;
const SECTIONS = "SELECT id, kind, content FROM sections WHERE plan_id = ? ORDER BY position";
const PLACE = "SELECT place FROM places WHERE plan_id = ?";

interface PlanRow {
  id: string;
  version: number;
  title: string;
  municipality: string;
  period_from: number;
  period_to: number;
  template: string | null;
  status: string;
  focus_areas: string;
  data: string;
  as_template: string | null;
  revision: number;
  changed_at: string;
}

export function storesPlan(db: ReadableDB, id: string): boolean {
  return db.first(HAS, id) !== undefined;
}

/** The whole plan and where its author left off. Throws `library.noSuchPlan`, or `store.damaged` for `file`. */
export function readPlan(db: ReadableDB, id: string, file: string): OpenedPlan {
  const row = db.first<PlanRow>(PLAN, id);
  if (!row) throw problemError("library.noSuchPlan");
  const plan = planFromRows(row, db.all<SectionRow>(SECTIONS, id));
  const asTemplate = metaFromRow(row);
  if (!plan || asTemplate === undefined) throw problemError("store.damaged", { file });
  return { plan, asTemplate, revision: row.revision, changedAt: row.changed_at, place: readPlace(db, id) };
}

/** Null for a plan; undefined where the row says of a template what no template can. */
function metaFromRow({ as_template: content }: PlanRow): TemplateMeta | null | undefined {
  return content === null ? null : templateMetaSchema.safeParse(storedJson(content)).data;
}

/** Undefined where the rows do not make up a plan. */
function planFromRows(row: PlanRow, sections: SectionRow[]): Plan | undefined {
  try {
    const value = {
      format: PLAN_FORMAT,
      version: row.version,
      id: row.id,
      title: row.title,
      municipality: row.municipality,
      period: { from: row.period_from, to: row.period_to },
      template: row.template,
      status: row.status,
      focusAreas: JSON.parse(row.focus_areas) as unknown,
      ...(JSON.parse(row.data) as object),
      sections: sections.map(sectionFromRow),
    };
    return planSchema.safeParse(value).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A place from an older program may be of another shape; the plan then opens at its start. */
function readPlace(db: ReadableDB, id: string): Place | null {
  const row = db.first<{ place: string }>(PLACE, id);
  return placeSchema.safeParse(storedJson(row?.place)).data ?? null;
}
