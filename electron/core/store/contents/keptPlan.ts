import { z } from "zod";
import { contentHash } from "../../../../shared/contentHash.ts";
import { planSchema, type Plan } from "../../../../shared/plan/plan.ts";
import { planAssets } from "../../../../shared/plan/planAssets.ts";
import type { ReadableDB, WritableDB } from "../connection.ts";
import { getPiece, hasPiece, putPiece } from "./pieces.ts";

/** A plan with the hashes of its sections in their place. */
const namedSections = z.looseObject({ sections: z.array(z.string()) });

/** The names of the pieces a kept plan is made of, its own first; none where it is not kept. */
export function piecesOf(db: ReadableDB, hash: string): string[] {
  const named = namedSections.safeParse(getPiece(db, hash));
  return named.success ? [hash, ...named.data.sections] : [];
}

export function isKept(db: ReadableDB, hash: string): boolean {
  return hasPiece(db, hash);
}

/**
 * Keeps a plan as it is now; returns its `contentHash`. What it shares with plans already kept takes no more room, and
 * what differs from the kept plan `like`, such as the version before, little more than what differs.
 */
export function keepPlan(db: WritableDB, plan: Plan, like?: string): string {
  const hash = contentHash(plan);
  db.transaction(() => {
    if (hasPiece(db, hash)) return;
    const sections = plan.sections.map((section) => contentHash(section));
    const [, ...earlier] = like === undefined ? [] : piecesOf(db, like);
    const counterpart = counterparts(earlier, sections);
    for (const [index, section] of plan.sections.entries()) {
      const own = sections[index] ?? "";
      putPiece(db, own, section, { assets: assetsOf({ ...plan, sections: [section] }), like: counterpart.get(own) });
    }
    putPiece(db, hash, { ...plan, sections }, { assets: assetsOf(plan), like });
  });
  return hash;
}

/** By the hash of each new section that of the one it was, as far as the order tells. */
function counterparts(earlier: readonly string[], sections: readonly string[]): Map<string, string | undefined> {
  const [old, now] = [new Set(earlier), new Set(sections)];
  const gone = earlier.filter((section) => !now.has(section));
  return new Map(sections.filter((section) => !old.has(section)).map((section, index) => [section, gone[index]]));
}

function assetsOf(plan: Plan): string[] {
  return planAssets(plan).map(({ sha256 }) => sha256);
}

/** The plan kept under `hash`; undefined where it is not, or not as a whole. */
export function readKeptPlan(db: ReadableDB, hash: string): Plan | undefined {
  const named = namedSections.safeParse(getPiece(db, hash));
  if (!named.success) return undefined;
  return planSchema.safeParse({ ...named.data, sections: named.data.sections.map((section) => getPiece(db, section)) }).data;
}
