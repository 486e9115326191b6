import { newestFirst, newestOf } from "../../../shared/lineage/index.ts";
import { mergeComments } from "../../../shared/merge/mergeComments.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Library } from "../store/openLibrary.ts";
import { readFound } from "./pickUp.ts";
import type { SharedContent } from "./sharedFile.ts";
import { listSharedFiles, readPicture } from "./sharedFolder.ts";

/**
 * Puts a plan that is shared in `folders`, and is not in the library, into it: as one of those that are newest there.
 * Throws `folder.notYet` where no whole version of it is there, and what the file system throws.
 */
export async function takePart(library: Library, planId: string, folders: readonly string[]): Promise<void> {
  const all: SharedContent[] = [];
  for (const file of await listSharedFiles(folders)) {
    const read = await readFound(planId, file);
    if ("content" in read) all.push(read.content);
  }
  const lineage = newestFirst(all.flatMap(({ snapshot, lineage: own }) => [snapshot, ...own]));
  const [newest] = newestOf(all.map(({ snapshot }) => snapshot.id), lineage).toSorted();
  const shared = all.findLast(({ snapshot }) => snapshot.id === newest);
  if (!shared) throw problemError("folder.notYet");
  const { plan, snapshot } = shared;
  const assets = new Map<string, Uint8Array>();
  for (const { sha256 } of planAssets(plan)) {
    const bytes = await readPicture(folders, sha256);
    if (bytes) assets.set(sha256, bytes);
  }
  const comments = all.map((one) => one.comments).reduce((mine, theirs) => mergeComments(mine, theirs), []);
  library.atomically(() => {
    library.insert(plan, assets, { comments });
    library.lineage.learn(planId, lineage);
    library.lineage.takeIn(planId, [snapshot.id]);
    for (const { transitions, approvals } of all) library.status.takeIn(planId, { transitions, approvals });
    library.keep(library.read(planId).plan);
  });
}

