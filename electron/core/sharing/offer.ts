import { basename } from "node:path";
import { contentHash } from "../../../shared/contentHash.ts";
import { mergeBase, newsOf, nextToTakeIn, withAncestors } from "../../../shared/lineage/index.ts";
import type { Library } from "../store/openLibrary.ts";
import { authorsOf } from "./authorsOf.ts";

/** The heads of a plan once all that says the same as it does is taken in too. */
function settleSame(library: Library, planId: string, content: string, authors: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (;;) {
    const [heads, lineage] = [library.lineage.heads(planId), library.lineage.lineage(planId)];
    const next = [...nextToTakeIn(authors, heads, lineage).values()];
    const same = next.filter((id) => lineage.some((one) => one.id === id && newsOf(one, content, heads, lineage) === "same"));
    if (same.length === 0) return;
    library.lineage.takeIn(planId, same);
  }
}

/**
 * Makes what others shared, and what is still new here, something to be gone through: of each participant one thing at a
 * time. What comes on top of it replaces it, with what was decided of it; what has been taken in by another way is done.
 * True where any of it changed.
 */
export function offer(library: Library, planId: string): boolean {
  return library.atomically(() => {
    const files = library.folders.files(planId);
    const authors = authorsOf(files);
    const { plan } = library.read(planId);
    const content = library.keep(plan);
    settleSame(library, planId, content, authors);
    const [heads, lineage] = [library.lineage.heads(planId), library.lineage.lineage(planId)];
    let isNews = false;

    const taken = withAncestors(heads, lineage);
    for (const { id, source, snapshot, isDone, decisions } of library.incoming.list(planId)) {
      if (source !== "folder" || isDone || snapshot === null || !taken.has(snapshot)) continue;
      // Somebody who is in the middle of it, or has taken a decision back, is left to it.
      if (Object.keys(decisions).length > 0) continue;
      library.incoming.setDecisions(planId, id, decisions, 0);
      isNews = true;
    }
    for (const [participant, snapshot] of nextToTakeIn(authors, heads, lineage)) {
      const file = files.findLast((one) => one.participant === participant && one.snapshot === snapshot);
      const theirs = library.kept(lineage.find(({ id }) => id === snapshot)?.content ?? "");
      if (!file || !theirs) continue;
      const shared = mergeBase(heads, [snapshot], lineage, (hash) => library.kept(hash));
      const base = shared ?? plan;
      const id = contentHash({ snapshot, base: contentHash(base) });
      if (library.incoming.has(planId, id)) continue;
      library.incoming.add(planId, {
        id,
        source: "folder",
        fileName: basename(library.folders.read(planId)?.path ?? file.name),
        by: file.by,
        at: file.at,
        receivedAt: new Date().toISOString(),
        message: "",
        base,
        theirs,
        basedOn: shared ? "shared" : "present",
        baseSentAt: null,
        snapshot,
        times: {},
        threads: [],
        notCarried: [],
      });
      isNews = true;
    }
    return isNews;
  });
}
