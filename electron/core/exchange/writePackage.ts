import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { contentHash } from "../../../shared/contentHash.ts";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { PACKAGE_FORMAT, PACKAGE_VERSION, type FileName, type Manifest } from "./manifest.ts";
import type { PackageContent } from "./package.ts";

/** Earliest time a zip can hold; entries carry no time of their own, so that equal plans pack to equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** How many snapshots a package tells of. Whoever has older ones has them from packages before. */
export const LONGEST_LINEAGE = 300;

function jsonBytes(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/** Where a picture lies in the package. Its name says what must be in it, so the manifest need not. */
export function assetPath(sha256: string): string {
  return `assets/${sha256}`;
}

type PackageOptions = Partial<Omit<PackageContent, "plan" | "when">> & { when?: Date };

/**
 * A `.planpakke`: a zip of `manifest.json`, `plan.json`, what is said and decided of the plan, where it comes from, and
 * its pictures.
 */
export function writePackage(plan: Plan, options: PackageOptions = {}): Uint8Array {
  const { when = new Date(), who = null, message = "", purpose = "copy", base = null, snapshot = null } = options;
  const { assets = NO_ASSETS, comments = NO_COMMENTS, approvals, transitions, lineage } = options;
  const told: Partial<Record<FileName, unknown>> = {
    "plan.json": plan,
    "comments.json": comments,
    ...(approvals && { "approvals.json": approvals }),
    ...(transitions && { "transitions.json": transitions }),
    ...(lineage && { "lineage.json": lineage.slice(0, LONGEST_LINEAGE) }),
    ...(base && { "base.json": base }),
  };
  const files = Object.entries(told).map(([name, value]) => [name, jsonBytes(value)] as const);
  const manifest: Manifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    planId: plan.id,
    planVersion: plan.version,
    purpose,
    when: when.toISOString(),
    who,
    message,
    content: contentHash(plan),
    base: base && contentHash(base),
    snapshot: snapshot && snapshot.id,
    files: Object.fromEntries(files.map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")])) as Manifest["files"],
  };
  // Pictures are packed already; trying again would only take time.
  const pictures = [...assets].map(([name, bytes]) => [assetPath(name), [bytes, { level: 0 }]] as const);
  return zipSync({ "manifest.json": jsonBytes(manifest), ...Object.fromEntries(files), ...Object.fromEntries(pictures) }, { mtime: NO_TIME });
}
