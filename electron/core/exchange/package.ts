import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { NO_COMMENTS, type CommentThread } from "../../../shared/plan/comments/index.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { PLAN_VERSION, type Plan } from "../../../shared/plan/plan.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { problemError } from "../../../shared/problem.ts";
import { admitAssets } from "../assets/admitAssets.ts";
import { NO_ASSETS, type Assets, type PlanFile } from "../assets/assets.ts";
import { commentsSchema, manifestSchema, PACKAGE_FORMAT, PACKAGE_VERSION, type Manifest } from "./manifest.ts";
import { unpack } from "./unpack.ts";

/** Earliest time a zip can hold; entries carry no time of their own, so that equal plans pack to equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function jsonBytes(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/** Where a picture lies in the package. Its name says what must be in it, so the manifest need not. */
function assetPath(sha256: string): string {
  return `assets/${sha256}`;
}

interface PackageOptions {
  /** Names the sender. */
  who?: string;
  when?: Date;
  assets?: Assets;
  comments?: readonly CommentThread[];
}

/** A `.planpakke`: a zip of `manifest.json`, `plan.json`, `comments.json` and the plan's pictures. */
export function writePackage(plan: Plan, { who, when = new Date(), assets = NO_ASSETS, comments = NO_COMMENTS }: PackageOptions = {}): Uint8Array {
  const files = { "plan.json": jsonBytes(plan), "comments.json": jsonBytes(comments) };
  const manifest: Manifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    planId: plan.id,
    planVersion: plan.version,
    purpose: "copy",
    when: when.toISOString(),
    ...(who === undefined ? {} : { who }),
    files: { "plan.json": sha256(files["plan.json"]), "comments.json": sha256(files["comments.json"]) },
  };
  // Pictures are packed already; trying again would only take time.
  const pictures = [...assets].map(([name, bytes]) => [assetPath(name), [bytes, { level: 0 }]] as const);
  return zipSync({ "manifest.json": jsonBytes(manifest), ...files, ...Object.fromEntries(pictures) }, { mtime: NO_TIME });
}

/** Read before anything else, since a newer package may differ in all the rest. */
const versionSchema = z.object({ format: z.string(), version: z.number(), planVersion: z.number() });

function readManifest(name: string, value: unknown): Manifest {
  const stated = versionSchema.safeParse(value);
  if (!stated.success) throw problemError("package.broken", { name });
  const { format, version, planVersion } = stated.data;
  if (format !== PACKAGE_FORMAT) throw problemError("plan.notAPlan", { name });
  if (version > PACKAGE_VERSION) throw problemError("plan.newerVersion", { name, version, supported: PACKAGE_VERSION });
  if (planVersion > PLAN_VERSION) {
    throw problemError("plan.newerVersion", { name, version: planVersion, supported: PLAN_VERSION });
  }
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw problemError("package.broken", { name });
  return manifest.data;
}

/**
 * The plan in a `.planpakke` with its pictures and comments; either the whole of it or an error, never a part. Only a picture that
 * the sender lacked too may be missing. `name` is the file's, for the message.
 * Throws `file.empty`, `file.tooLarge`, `package.broken`, or what `parsePlan` throws.
 */
export function readPackage(name: string, bytes: Uint8Array): PlanFile {
  if (bytes.length === 0) throw problemError("file.empty", { name });
  const files = unpack(name, bytes, ["manifest.json", "plan.json", "comments.json"]);
  const bytesOf = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw problemError("package.broken", { name });
    return content;
  };
  const json = (path: string): unknown => {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(path)));
    } catch {
      throw problemError("package.broken", { name });
    }
  };

  const manifest = readManifest(name, json("manifest.json"));
  const whole = (["plan.json", "comments.json"] as const).every((path) => sha256(bytesOf(path)) === manifest.files[path]);
  const comments = commentsSchema.safeParse(json("comments.json"));
  if (!whole || !comments.success) throw problemError("package.broken", { name });
  const plan = parsePlan(json("plan.json"), name);
  if (plan.id !== manifest.planId) throw problemError("package.broken", { name });
  const pictures = unpack(name, bytes, [...new Set(planAssets(plan).map(({ sha256 }) => assetPath(sha256)))]);
  const assets = admitAssets(plan, (sha256) => pictures.get(assetPath(sha256)));
  if (!assets) throw problemError("package.broken", { name });
  return { plan, assets, comments: comments.data };
}
