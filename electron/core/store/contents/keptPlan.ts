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

/** Keeps a plan as it is now; returns its `contentHash`. What it shares with plans already kept takes no more room. */
export function keepPlan(db: WritableDB, plan: Plan): string {
  const hash = contentHash(plan);
  db.transaction(() => {
    if (hasPiece(db, hash)) return;
    const sections = plan.sections.map((section) => {
      const own = contentHash(section);
      putPiece(db, own, section, planAssets({ ...plan, sections: [section] }).map(({ sha256 }) => sha256));
      return own;
    });
    putPiece(db, hash, { ...plan, sections }, planAssets(plan).map(({ sha256 }) => sha256));
  });
  return hash;
}

/** The plan kept under `hash`; undefined where it is not, or not as a whole. */
export function readKeptPlan(db: ReadableDB, hash: string): Plan | undefined {
  const named = namedSections.safeParse(getPiece(db, hash));
  if (!named.success) return undefined;
  return planSchema.safeParse({ ...named.data, sections: named.data.sections.map((section) => getPiece(db, section)) }).data;
}
