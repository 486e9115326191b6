import { contentHash } from "../../../shared/contentHash.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { inOrder } from "../../../shared/review/index.ts";
import type { FolderProblem } from "../../../shared/contract/folder.ts";
import { ProblemError, toProblem } from "../../../shared/problem.ts";
import type { Library } from "../store/openLibrary.ts";
import { saysElsewhere } from "../exchange/saysElsewhere.ts";
import { besideOf } from "./beside.ts";
import { readSharedFile, type SharedContent } from "./sharedFile.ts";
import { listSharedFiles, readPicture, readWhole, type FoundFile } from "./sharedFolder.ts";

/** What one look into the folder brought. */
export interface PickedUp {
  /** Whether anything was new. */
  isNews: boolean;
  /** Files that cannot be used, and why. A file still on its way is among them. */
  unusable: { file: FoundFile; problem: FolderProblem["problem"] }[];
}

const HELD: ReadonlySet<string> = new Set(["ENOENT", "EBUSY", "EACCES", "EPERM"]);

type Read = { content: SharedContent } | { problem: FolderProblem["problem"] };

/** What a file says of this plan, or why it cannot be used. Throws what the file system throws. */
export async function readFound(planId: string, file: FoundFile): Promise<Read> {
  const bytes = await readWhole(file).catch((error: NodeJS.ErrnoException) => {
    // A file that is held by whatever brings it is not there yet.
    if (HELD.has(error.code ?? "")) return null;
    throw error;
  });
  if (!bytes) return { problem: "unfinished" };
  try {
    const content = readSharedFile(file.name, bytes);
    return content.plan.id === planId ? { content } : { problem: "foreign" };
  } catch (error) {
    return { problem: toProblem(error).code === "plan.newerVersion" ? "newer" : "broken" };
  }
}

/**
 * Fetches the pictures of a plan, and of what is to be gone through of it, that are not here, as far as anybody has put
 * them in the folders. True where none is missing any more.
 */
export async function fetchPictures(library: Library, planId: string, folders: readonly string[]): Promise<boolean> {
  const waiting = library.incoming.list(planId).filter(({ isDone }) => !isDone);
  const plans = [library.read(planId).plan, ...waiting.flatMap(({ theirs }) => library.kept(theirs) ?? [])];
  const missing = plans.flatMap((plan) => {
    const here = library.assetsOf(plan);
    return planAssets(plan).filter(({ sha256 }) => !here.has(sha256));
  });
  let isWhole = true;
  for (const sha256 of new Set(missing.map((asset) => asset.sha256))) {
    const bytes = await readPicture(folders, sha256);
    if (bytes) putPicture(library, bytes);
    else isWhole = false;
  }
  return isWhole;
}

/** What is no picture is none here either, and the plan shows that it is missing. */
function putPicture(library: Library, bytes: Uint8Array): void {
  try {
    library.putAsset(bytes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}

/** Takes note of one file: its plan is kept, what is said and decided is merged at once, and where it comes from is known. */
function note(library: Library, planId: string, { participant, name }: FoundFile, shared: SharedContent): void {
  const { plan, by, at, snapshot, lineage, comments, transitions, approvals } = shared;
  library.atomically(() => {
    const bound = library.folders.read(planId);
    if (!bound) return;
    library.keep(plan);
    library.lineage.learn(planId, [snapshot, ...lineage]);
    library.comments.takeIn(planId, comments);
    library.status.takeIn(planId, { transitions: [], approvals });
    const known = new Set([...library.status.read(planId).transitions, ...bound.steps].map(({ id }) => id));
    const steps = inOrder([...bound.steps, ...transitions.filter(({ id }) => !known.has(id))]);
    // Who has said all that is said here need not be told of it.
    const beside = contentHash(besideOf(library, planId));
    const isAgreed = beside === contentHash({ comments, transitions, approvals });
    library.folders.write(planId, { ...bound, steps, ...(isAgreed && { beside }) });
    library.folders.addFile(planId, { participant, name, by, at, snapshot: snapshot.id });
  });
}

/**
 * Looks for what others have put in the folder since, and takes note of it; the plan itself is left alone. Throws what
 * the file system throws where the folder cannot be reached. Files that are `hopeless`, by their paths, are not looked
 * into again. Stops at the next file where `signal` says so.
 */
export async function pickUp(
  library: Library,
  planId: string,
  folders: readonly string[],
  { hopeless, signal }: { hopeless: ReadonlyMap<string, FolderProblem["problem"]>; signal: AbortSignal },
): Promise<PickedUp> {
  const noted = new Set(library.folders.files(planId).map(({ participant, name }) => `${participant}/${name}`));
  const found = (await listSharedFiles(folders)).filter(({ participant, name }) => !noted.has(`${participant}/${name}`));
  const picked: PickedUp = { isNews: false, unusable: [] };
  for (const file of found) {
    const known = hopeless.get(file.path);
    const read: Read = known ? { problem: known } : await readFound(planId, file);
    signal.throwIfAborted();
    if ("problem" in read) {
      picked.unusable.push({ file, problem: read.problem });
      continue;
    }
    if (saysElsewhere(library.comments.list(planId), read.content.comments)) {
      picked.unusable.push({ file, problem: "broken" });
      continue;
    }
    note(library, planId, file, read.content);
    picked.isNews = true;
  }
  return picked;
}
