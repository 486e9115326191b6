import { createHash } from "node:crypto";
import { strFromU8, strToU8, zipSync } from "fflate";
import { z } from "zod";
import { contentHash } from "../../../shared/contentHash.ts";
import { isGenuine, snapshotSchema, type Lineage, type Snapshot } from "../../../shared/lineage/index.ts";
import { personSchema, type Person } from "../../../shared/person.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { PLAN_VERSION, type Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { approvalSchema, transitionSchema } from "../../../shared/review/index.ts";
import { commentsSchema, PACKAGE_FORMAT } from "../exchange/manifest.ts";
import { unpack } from "../exchange/unpack.ts";
import type { Beside } from "./beside.ts";

/** A plan as somebody shared it, with where it comes from and what goes along with it. Its pictures lie beside it. */
export interface SharedContent extends Beside {
  plan: Plan;
  by: Person;
  at: string;
  snapshot: Snapshot;
  /** What it comes from, newest first, as far as the sender tells. */
  lineage: Lineage;
}

const VERSION = 2;
const NAMES = ["manifest.json", "plan.json", "comments.json", "record.json", "lineage.json"] as const;
type Name = (typeof NAMES)[number];

/** Earliest time a zip can hold; entries carry no time of their own. */
const NO_TIME = new Date(1980, 0, 1);

const statedSchema = z.object({ format: z.literal(PACKAGE_FORMAT), version: z.number(), planVersion: z.number() });
const manifestSchema = z.object({ purpose: z.literal("shared"), who: personSchema, when: z.iso.datetime(), files: z.record(z.string(), z.string()) });
const recordSchema = z.object({ transitions: z.array(transitionSchema), approvals: z.array(approvalSchema) });
const lineageSchema = z.object({ snapshot: snapshotSchema, lineage: z.array(snapshotSchema) });

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A `.planpakke` of purpose "shared". */
export function writeSharedFile({ plan, by, at, snapshot, lineage, comments, transitions, approvals }: SharedContent): Uint8Array {
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
  const files = {
    "plan.json": json(plan),
    "comments.json": json(comments),
    "record.json": json({ transitions, approvals }),
    "lineage.json": json({ snapshot, lineage }),
  };
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));
  const manifest = { format: PACKAGE_FORMAT, version: VERSION, planId: plan.id, planVersion: plan.version, purpose: "shared", who: by, when: at, files: hashes };
  return zipSync({ "manifest.json": json(manifest), ...files }, { mtime: NO_TIME });
}

/**
 * What somebody shared; either the whole of it or an error. `name` is the file's, for the message. Throws
 * `plan.newerVersion` for what only a newer program can read, `package.broken`, or what `parsePlan` throws.
 */
export function readSharedFile(name: string, bytes: Uint8Array): SharedContent {
  const broken = () => problemError("package.broken", { name });
  const files = unpack(name, bytes, [...NAMES]);
  const read = (path: Name): Uint8Array => {
    const content = files.get(path);
    if (!content) throw broken();
    return content;
  };
  const json = (path: Name): unknown => {
    try {
      return JSON.parse(strFromU8(read(path)));
    } catch {
      throw broken();
    }
  };
  const checked = <T>(schema: z.ZodType<T>, path: Name): T => {
    const { data, success } = schema.safeParse(json(path));
    if (!success) throw broken();
    return data;
  };

  const { version, planVersion } = checked(statedSchema, "manifest.json");
  if (version > VERSION) throw problemError("plan.newerVersion", { name, version, supported: VERSION });
  if (planVersion > PLAN_VERSION) throw problemError("plan.newerVersion", { name, version: planVersion, supported: PLAN_VERSION });
  const { who, when, files: hashes } = checked(manifestSchema, "manifest.json");
  if (NAMES.slice(1).some((path) => sha256(read(path)) !== hashes[path])) throw broken();
  const plan = parsePlan(json("plan.json"), name);
  const { snapshot, lineage } = checked(lineageSchema, "lineage.json");
  if (![snapshot, ...lineage].every(isGenuine) || snapshot.content !== contentHash(plan)) throw broken();
  return { plan, by: who, at: when, snapshot, lineage, comments: checked(commentsSchema, "comments.json"), ...checked(recordSchema, "record.json") };
}
