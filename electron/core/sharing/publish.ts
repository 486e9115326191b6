import { contentHash } from "../../../shared/contentHash.ts";
import { saysNothingNew, snapshotOf } from "../../../shared/lineage/index.ts";
import { requirePerson } from "../person/requirePerson.ts";
import type { Bound } from "../store/folder/folderStore.ts";
import type { Library } from "../store/openLibrary.ts";
import { besideOf } from "./beside.ts";
import { addPictures, addSharedFile, makeOwnFolder } from "./sharedFolder.ts";
import { writeSharedFile } from "./sharedFile.ts";

/**
 * Puts a plan in the folder it is shared in, if it or what is said of it is other than what the others have; where
 * `isChanged` is false, the plan itself is known not to be. True where it was. Throws `person.unknown`, and what the file system throws; nothing is then noted as shared.
 */
export async function publish(library: Library, planId: string, { folder }: Pick<Bound, "folder">, isChanged: boolean): Promise<boolean> {
  const beside = besideOf(library, planId);
  const besideHash = contentHash(beside);
  const participant = library.folders.participant();
  // Whoever takes part puts the plan there once, and is seen by the others.
  const isSeen = library.folders.files(planId).some((file) => file.participant === participant);
  const isSaid = isSeen && library.folders.read(planId)?.beside === besideHash;
  if (!isChanged && isSaid) return false;
  const { plan } = library.read(planId);
  const [content, heads, lineage] = [contentHash(plan), library.lineage.heads(planId), library.lineage.lineage(planId)];
  if (isSaid && saysNothingNew(content, heads, lineage)) return false;

  const by = requirePerson(library);
  const snapshot = snapshotOf(content, heads, lineage);
  const at = new Date().toISOString();
  library.keep(plan);
  const pictures = library.assetsOf(plan);
  const bytes = writeSharedFile({ plan, by, at, snapshot, lineage, ...beside });
  await makeOwnFolder(folder, participant);
  await addPictures(folder, participant, pictures);
  const name = await addSharedFile(folder, participant, bytes);

  library.atomically(() => {
    const now = library.folders.read(planId);
    // Meanwhile it may have been shared elsewhere, or no more.
    if (now?.folder !== folder) return;
    library.lineage.learn(planId, [snapshot]);
    library.lineage.takeIn(planId, [snapshot.id]);
    library.folders.addFile(planId, { participant, name, by, at, snapshot: snapshot.id });
    library.folders.write(planId, { ...now, sharedAt: at, beside: besideHash });
  });
  return true;
}
