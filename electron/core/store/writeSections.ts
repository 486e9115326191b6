import type { SavedChange } from "../../../shared/contract.ts";
import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";
import { sectionContent } from "./sectionContent.ts";

const POSITIONS = "SELECT id, position FROM sections WHERE plan_id = ?";
const DELETE = "DELETE FROM sections WHERE plan_id = ? AND id = ?";
const WRITE = `
  INSERT INTO sections (plan_id, id, position, kind, content) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (plan_id, id) DO UPDATE SET position = excluded.position, kind = excluded.kind, content = excluded.content`;
const MOVE = "UPDATE sections SET position = ? WHERE plan_id = ? AND id = ?";

/**
 * Writes the sections that changed and brings all into `order`; sections no longer in it are deleted. Throws
 * `call.invalid` where `order` and `sections` do not fit each other or what is stored.
 */
export function writeSections(db: WritableDB, { id, sections, order }: Pick<SavedChange, "id" | "sections" | "order">): void {
  const stored = new Map(
    db.all<{ id: string; position: number }>(POSITIONS, id).map((row) => [row.id, row.position]),
  );
  const changed = new Map(sections.map((section) => [section.id, section]));
  const positions = new Map(order.map((sectionId, position) => [sectionId, position]));
  const fits =
    positions.size === order.length &&
    changed.size === sections.length &&
    sections.every((section) => positions.has(section.id)) &&
    order.every((sectionId) => stored.has(sectionId) || changed.has(sectionId));
  if (!fits) throw problemError("call.invalid", { method: "plan.save" });

  for (const sectionId of stored.keys()) {
    if (!positions.has(sectionId)) db.run(DELETE, id, sectionId);
  }
  for (const [sectionId, position] of positions) {
    const section = changed.get(sectionId);
    if (section) db.run(WRITE, id, sectionId, position, section.kind, sectionContent(section));
    else if (stored.get(sectionId) !== position) db.run(MOVE, position, id, sectionId);
  }
}
