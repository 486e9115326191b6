import type { FolderParticipant, FolderState } from "../../../shared/contract/folder.ts";
import type { SharedFile } from "../store/folder/folderStore.ts";
import type { Library } from "../store/openLibrary.ts";
import { stepsToFollow } from "./stepsToFollow.ts";

/** The last file of each participant, which says who they are and when they last shared. */
function lastFiles(files: readonly SharedFile[]): Map<string, SharedFile> {
  return new Map(files.map((file) => [file.participant, file]));
}

/** How sharing stands for a plan; null where it is not shared. */
export function describeFolder(
  library: Library,
  planId: string,
  running: Pick<FolderState, "reach" | "isBusy" | "problems">,
): FolderState | null {
  const bound = library.folders.read(planId);
  if (!bound) return null;
  const files = library.folders.files(planId);
  const me = library.folders.participant();
  const waiting = library.incoming.list(planId).filter(({ source, isDone }) => source === "folder" && !isDone);
  const waitingFrom = (participant: string): string | null => {
    const own = new Set<string | null>(files.filter((file) => file.participant === participant).map(({ snapshot }) => snapshot));
    return waiting.find(({ snapshot }) => own.has(snapshot))?.id ?? null;
  };
  const others = [...lastFiles(files)].flatMap(([participant, { by, at }]): FolderParticipant[] =>
    participant === me ? [] : [{ person: by, isMe: false, sharedAt: at, waiting: waitingFrom(participant) }],
  );
  const named = others.toSorted((a, b) => (a.person?.name ?? "").localeCompare(b.person?.name ?? "", "da"));
  const { path, folder, syncedAt, sharedAt } = bound;
  const steps = stepsToFollow(library, planId, bound);
  const held = bound.steps.length > steps.length ? bound.steps.at(-1) : undefined;
  return {
    path,
    folder,
    syncedAt,
    sharedAt,
    ...running,
    participants: [{ person: library.settings().person, isMe: true, sharedAt: sharedAt ?? lastFiles(files).get(me)?.at ?? null, waiting: waitingFrom(me) }, ...named],
    steps: steps.length,
    held: held ? { to: held.to, by: held.by } : null,
  };
}
