import { createId } from "../../../shared/plan/ids.ts";
import { problemError } from "../../../shared/problem.ts";
import { wordTemplateReportSchema, type KeptWordTemplate, type WordTemplateReport } from "../../../shared/wordTemplate.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";
import { storedJson } from "./storedJson.ts";

const CURRENT = "SELECT id, name, report, added_at AS addedAt FROM word_templates WHERE removed_at IS NULL";
const FILE = "SELECT name, bytes FROM word_templates WHERE removed_at IS NULL";
const ADD = "INSERT INTO word_templates (id, name, report, bytes, added_at) VALUES (?, ?, ?, ?, ?)";
const REMOVE = "UPDATE word_templates SET removed_at = ? WHERE removed_at IS NULL";
const HAS = "SELECT 1 FROM word_templates WHERE id = ?";
const RESTORE = "UPDATE word_templates SET removed_at = NULL WHERE id = ?";
/**
 * Before another is taken out of use, those that were before it are forgotten, but for one that is to come back: files are
 * large, and undoing goes one step back.
 */
const FORGET = `
  DELETE FROM word_templates WHERE removed_at IS NOT NULL AND id <> ?
    AND EXISTS (SELECT 1 FROM word_templates WHERE removed_at IS NULL)`;

/** The municipality's Word file, without its bytes; one with a report this program cannot read has to be chosen anew. */
export function wordTemplate(db: ReadableDB): KeptWordTemplate | null {
  const row = db.first<{ id: string; name: string; report: string; addedAt: string }>(CURRENT);
  const report = wordTemplateReportSchema.safeParse(storedJson(row?.report));
  return row && report.success ? { ...row, report: report.data } : null;
}

/** Its name and bytes; null where there is none. */
export function wordTemplateFile(db: ReadableDB): NamedBytes | null {
  return db.first<NamedBytes>(FILE) ?? null;
}

/** Takes the place of the one before, which `restoreWordTemplate` brings back. */
export function setWordTemplate(db: WritableDB, { name, bytes }: NamedBytes, report: WordTemplateReport): KeptWordTemplate {
  const kept: KeptWordTemplate = { id: createId(), name, report, addedAt: new Date().toISOString() };
  db.transaction(() => {
    db.run(FORGET, kept.id);
    db.run(REMOVE, kept.addedAt);
    db.run(ADD, kept.id, name, JSON.stringify(report), bytes, kept.addedAt);
  });
  return kept;
}

export function removeWordTemplate(db: WritableDB): void {
  db.transaction(() => {
    db.run(FORGET, "");
    db.run(REMOVE, new Date().toISOString());
  });
}

/** Brings back the one that was in use before. Throws `wordTemplate.gone`. */
export function restoreWordTemplate(db: WritableDB, id: string): void {
  db.transaction(() => {
    if (!db.first(HAS, id)) throw problemError("wordTemplate.gone");
    db.run(FORGET, id);
    db.run(REMOVE, new Date().toISOString());
    db.run(RESTORE, id);
  });
}
