import { createHash } from "node:crypto";
import { z } from "zod";
import { contentHash } from "../../../shared/contentHash.ts";
import { isGenuine, newestFirst, snapshotSchema } from "../../../shared/lineage/index.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { PLAN_VERSION, type Plan } from "../../../shared/plan/plan.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { problemError } from "../../../shared/problem.ts";
import { approvalSchema, transitionSchema } from "../../../shared/review/index.ts";
import { admitAssets } from "../assets/admitAssets.ts";
import type { Assets } from "../assets/assets.ts";
import { commentsSchema, FILE_NAMES, firstManifestSchema, manifestSchema, PACKAGE_FORMAT, PACKAGE_VERSION, type FileName } from "./manifest.ts";
import type { PackageContent } from "./package.ts";
import { unpack } from "./unpack.ts";
import { assetPath, LONGEST_LINEAGE } from "./writePackage.ts";

/** Read before anything else, since a newer package may differ in all the rest. */
const versionSchema = z.object({ format: z.string(), version: z.number(), planVersion: z.number() });

type ReadManifest = Omit<z.infer<typeof manifestSchema>, "version" | "content"> & { content: string | null };

function readManifest(name: string, value: unknown): ReadManifest {
  const stated = versionSchema.safeParse(value);
  if (!stated.success) throw problemError("package.broken", { name });
  const { format, version, planVersion } = stated.data;
  if (format !== PACKAGE_FORMAT) throw problemError("plan.notAPlan", { name });
  if (version > PACKAGE_VERSION) throw problemError("plan.newerVersion", { name, version, supported: PACKAGE_VERSION });
  if (planVersion > PLAN_VERSION) {
    throw problemError("plan.newerVersion", { name, version: planVersion, supported: PLAN_VERSION });
  }
  const manifest = (version === 1 ? firstManifestSchema : manifestSchema).safeParse(value);
  if (!manifest.success) throw problemError("package.broken", { name });
  return manifest.data;
}

/** The files of a package as JSON; each is held to what the manifest says of it before it is looked into. */
class Files {
  readonly #name: string;
  readonly #bytes: ReadonlyMap<string, Uint8Array>;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = unpack(name, bytes, ["manifest.json", ...FILE_NAMES]);
    if (!this.#bytes.has("manifest.json")) throw problemError("package.foreign", { name });
  }

  json(path: FileName | "manifest.json"): unknown {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(this.#bytes.get(path)));
    } catch {
      throw problemError("package.broken", { name: this.#name });
    }
  }

  /** Throws where a file is not what was packed, or where one that was packed is gone or another has come. */
  checkAgainst(files: Partial<Record<FileName, string | undefined>>): void {
    for (const path of FILE_NAMES) {
      const bytes = this.#bytes.get(path);
      const stated = files[path];
      if (bytes === undefined && stated !== undefined) throw problemError("package.broken", { name: this.#name });
      if (bytes && createHash("sha256").update(bytes).digest("hex") !== stated) throw problemError("package.altered", { name: this.#name });
    }
  }

  /** Undefined where there is no such file. Throws where it does not hold what it should. */
  optional<T>(path: FileName, schema: z.ZodType<T>): T | undefined {
    if (!this.#bytes.has(path)) return undefined;
    const { data, success } = schema.safeParse(this.json(path));
    if (!success) throw problemError("package.broken", { name: this.#name });
    return data;
  }
}

/** A plan whose JSON has the hash that the manifest says. */
function readPlan(name: string, value: unknown, planId: string, content: string | null): Plan {
  const plan = parsePlan(value, name);
  if (plan.id !== planId) throw problemError("package.broken", { name });
  if (content !== null && contentHash(value) !== content) throw problemError("package.altered", { name });
  return plan;
}

function readAssets(name: string, bytes: Uint8Array, plans: readonly Plan[]): Assets {
  const hashes = new Set(plans.flatMap((plan) => planAssets(plan).map(({ sha256 }) => sha256)));
  const pictures = unpack(name, bytes, [...hashes].map(assetPath));
  const admitted = plans.map((plan) => admitAssets(plan, (sha256) => pictures.get(assetPath(sha256))));
  return new Map(
    admitted.flatMap((assets) => {
      if (!assets) throw problemError("package.broken", { name });
      return [...assets];
    }),
  );
}

/**
 * All that is in a `.planpakke`; either the whole of it or an error, never a part. Only a picture that the sender lacked
 * too may be missing. Nothing in it is believed that does not agree with all the rest. `name` is the file's, for the
 * message.
 * Throws `file.empty`, `file.tooLarge`, `package.broken`, `package.foreign`, `package.altered`, or what `parsePlan` throws.
 */
export function readPackage(name: string, bytes: Uint8Array): PackageContent {
  if (bytes.length === 0) throw problemError("file.empty", { name });
  const files = new Files(name, bytes);
  const manifest = readManifest(name, files.json("manifest.json"));
  files.checkAgainst(manifest.files);
  const { planId, purpose, who, when, message } = manifest;

  const plan = readPlan(name, files.json("plan.json"), planId, manifest.content);
  const comments = files.optional("comments.json", commentsSchema) ?? [];
  const approvals = files.optional("approvals.json", z.array(approvalSchema)) ?? [];
  const transitions = files.optional("transitions.json", z.array(transitionSchema)) ?? [];
  const lineage = newestFirst(files.optional("lineage.json", z.array(snapshotSchema).refine((all) => all.every(isGenuine))) ?? []);
  const snapshot = lineage.find(({ id }) => id === manifest.snapshot) ?? null;
  const base = manifest.base === null ? null : readPlan(name, files.json("base.json"), planId, manifest.base);

  const isSent = purpose !== "copy";
  const isToldOf = base === null || lineage.length >= LONGEST_LINEAGE || lineage.some(({ content }) => content === manifest.base);
  const agrees = isToldOf && (snapshot ? snapshot.content === manifest.content : manifest.snapshot === null);
  if (!agrees || (isSent && (!snapshot || !who))) throw problemError("package.altered", { name });
  const assets = readAssets(name, bytes, base ? [plan, base] : [plan]);
  return { plan, assets, comments, approvals, transitions, purpose, who, when, message, snapshot, lineage, base };
}
