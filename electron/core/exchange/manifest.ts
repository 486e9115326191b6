import { z } from "zod";
import { personSchema } from "../../../shared/person.ts";
import { commentThreadSchema } from "../../../shared/plan/comments/index.ts";
import { idSchema } from "../../../shared/plan/ids.ts";
import { sha256Schema } from "../../../shared/sha256.ts";

export const PACKAGE_FORMAT = "planskriver/package";
export const PACKAGE_VERSION = 2;

/** Why a package was made: a copy to have, a plan to be read and corrected, what became of it, or a part of a shared folder. */
export const PURPOSES = ["copy", "review", "return", "shared"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** File name in the package → SHA-256 in hex, so that damage on the way shows before anything is used. */
const filesSchema = z.strictObject({
  "plan.json": sha256Schema,
  "comments.json": sha256Schema,
  "approvals.json": sha256Schema.optional(),
  "transitions.json": sha256Schema.optional(),
  "lineage.json": sha256Schema.optional(),
  "base.json": sha256Schema.optional(),
});
export type FileName = keyof z.infer<typeof filesSchema>;
export const FILE_NAMES = Object.keys(filesSchema.shape) as FileName[];

/** What a package says of itself: whose plan, why it was sent, and the fingerprint of each file it holds. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  planId: idSchema,
  planVersion: z.int().min(1),
  purpose: z.literal(PURPOSES),
  when: z.iso.datetime(),
  /** Who sent it; null where nobody was asked. */
  who: personSchema.nullable(),
  message: z.string(),
  /** The `contentHash` of the plan in it. */
  content: sha256Schema,
  /** The `contentHash` of the plan it was made from, which is in it too; null where it was made from none. */
  base: sha256Schema.nullable(),
  /** The snapshot that the plan left as, which is the first of those in `lineage.json`; null for a copy. */
  snapshot: sha256Schema.nullable(),
  files: filesSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How packages were told of before plans went from hand to hand: all of them copies. */
export const firstManifestSchema = z
  .strictObject({
    format: z.literal(PACKAGE_FORMAT),
    version: z.literal(1),
    planId: idSchema,
    planVersion: z.int().min(1),
    purpose: z.literal("copy"),
    when: z.iso.datetime(),
    who: z.string().optional(),
    files: filesSchema.pick({ "plan.json": true, "comments.json": true }),
  })
  .transform(({ who, ...rest }) => ({
    ...rest,
    who: who === undefined || who === "" ? null : { name: who, title: "", department: "" },
    message: "",
    content: null,
    base: null,
    snapshot: null,
  }));

/** Comments travel beside the plan. Each thread and each comment is told by its id. */
export const commentsSchema = z.array(commentThreadSchema).refine((threads) => {
  const ids = threads.flatMap(({ id, comments }) => [`thread ${id}`, ...comments.map((comment) => comment.id)]);
  return new Set(ids).size === ids.length;
});
