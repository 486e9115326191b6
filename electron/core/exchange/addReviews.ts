import { contentHash } from "../../../shared/contentHash.ts";
import type { Incoming, ReturnedFile } from "../../../shared/review/index.ts";
import type { Library } from "../store/openLibrary.ts";
import { newsIn } from "./newsIn.ts";

/** When a plan of this content was last sent from here; null where it never was. */
export function sentAt(library: Library, planId: string, content: string): string | null {
  return library.sendings.list(planId).find((sending) => sending.content === content)?.at ?? null;
}

/** The id of a review that stood as number `index` in a file. */
function reviewId(fingerprint: string, index: number): string {
  return contentHash({ fingerprint, index });
}

/** The ids of what came in the file with this hash before, in its order. */
export function receivedBefore(library: Library, planId: string, fingerprint: string): string[] {
  const ids: string[] = [];
  for (let id = reviewId(fingerprint, 0); library.incoming.has(planId, id); id = reviewId(fingerprint, ids.length)) ids.push(id);
  return ids;
}

/**
 * Puts what came back in a file without a snapshot, such as a Word file, among what is to be gone through, and what was
 * said in it among the comments; all of it or nothing. `fingerprint` is the hash of the file: the same file again adds
 * nothing. The ids of what is there then, in the order of the file.
 */
export function addReviews(
  library: Library,
  planId: string,
  { fileName, fingerprint, source }: Pick<Incoming, "fileName" | "source"> & { fingerprint: string },
  { reviews, threads }: ReturnedFile,
  based: Partial<Pick<Incoming, "basedOn" | "baseSentAt">> = {},
): { incomingIds: string[]; isKnown: boolean } {
  const receivedAt = new Date().toISOString();
  const ids = reviews.map((_, index) => reviewId(fingerprint, index));
  const isKnown = ids.length > 0 && ids.every((id) => library.incoming.has(planId, id));
  if (isKnown) return { incomingIds: ids, isKnown };
  library.atomically(() => {
    const stored = library.comments.list(planId);
    const news = newsIn(stored, threads);
    library.comments.takeIn(planId, threads);
    reviews.forEach(({ by, at, base, theirs, times, notCarried }, index) => {
      const baseSentAt = based.baseSentAt ?? sentAt(library, planId, contentHash(base));
      library.incoming.add(planId, {
        id: ids[index] ?? "",
        source,
        fileName,
        by,
        at,
        receivedAt,
        message: "",
        base,
        theirs,
        basedOn: based.basedOn ?? "shared",
        baseSentAt,
        snapshot: null,
        times: { ...times },
        threads: news.filter(({ comments }) => comments.some(({ author }) => author.name === by.name)).map(({ id }) => id),
        notCarried: [...notCarried],
      });
    });
  });
  return { incomingIds: ids, isKnown };
}
