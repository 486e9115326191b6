import { createHash } from "node:crypto";
import { contentHash } from "../../../shared/contentHash.ts";
import type { OpenedFile } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Incoming, ReturnedFile, ReturnedReview } from "../../../shared/review/index.ts";
import type { NamedBytes } from "../files/namedBytes.ts";
import type { SentPlan } from "../import/word/readReturnedWord.ts";
import type { SentWord } from "../import/word/whatWasSent.ts";
import type { Library } from "../store/openLibrary.ts";
import { addReviews, receivedBefore } from "./addReviews.ts";
import { newsIn } from "./newsIn.ts";
import { requireNotTrashed } from "./requireNotTrashed.ts";

/** The plan a returned Word file is to be read against, or why it is not. */
export type WordBase = { sent: SentPlan; basedOn: Incoming["basedOn"]; sentAt: string | null } | { opened: OpenedFile };

/**
 * Finds the plan that a Word file was made of, as it was then; where that is not kept, as it is now. `planId` is the plan
 * that is open. Throws `returnedWord.notSent` where neither tells which plan it is, or `exchange.planInTrash`.
 */
export function wordBase(library: Library, { mark, title, by }: SentWord, planId: string | null, name: string): WordBase {
  const id = mark?.plan ?? planId;
  if (id === null) throw problemError("returnedWord.notSent", { name });
  const isHere = library.has(id);
  if (planId !== null && id !== planId) return { opened: { kind: "otherPlan", id: isHere ? id : null, title } };
  if (!isHere) return { opened: { kind: "noPlan", title, by } };
  requireNotTrashed(library, id);
  const kept = mark ? library.kept(mark.content) : undefined;
  const version = library.versions.list(id).find(({ kind, content }) => kind === "sent" && content === mark?.content);
  return {
    sent: { plan: kept ?? library.read(id).plan, comments: library.comments.list(id) },
    basedOn: kept ? "shared" : "present",
    sentAt: version?.at ?? null,
  };
}

function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What became of the very same file when it came before; undefined where it never did. */
export function knownWord(library: Library, planId: string, { bytes }: NamedBytes): OpenedFile | undefined {
  const incomingIds = receivedBefore(library, planId, fingerprintOf(bytes));
  return incomingIds.length === 0 ? undefined : { kind: "known", id: planId, reason: "received", incomingIds };
}

/** Nobody's words are without a place to be gone through: whoever only commented has changed nothing. */
function withCommenters({ reviews, threads }: ReturnedFile, { plan, comments }: SentPlan): ReturnedReview[] {
  const had = new Set(comments.flatMap((thread) => thread.comments.map(({ id }) => id)));
  const known = new Set(reviews.map(({ by }) => by.name));
  const base: Plan = reviews.at(-1)?.theirs ?? plan;
  const silent: ReturnedReview[] = [];
  for (const { id, author, at } of threads.flatMap((thread) => thread.comments)) {
    if (had.has(id) || known.has(author.name)) continue;
    known.add(author.name);
    silent.push({ by: author, at, base, theirs: base, times: {}, notCarried: [] });
  }
  return [...reviews, ...silent];
}

/** Takes in what was read of a Word file against `base`, all of it or nothing; the same file again changes nothing. */
export function receiveWord(library: Library, { name, bytes }: NamedBytes, { sent, basedOn, sentAt }: Exclude<WordBase, { opened: OpenedFile }>, file: ReturnedFile): OpenedFile {
  const { id } = sent.plan;
  const reviews = withCommenters(file, sent);
  const source = { fileName: name, source: "word", fingerprint: fingerprintOf(bytes) } as const;
  if (reviews.length === 0 && newsIn(library.comments.list(id), file.threads).length === 0) {
    return { kind: "known", id, reason: "sent", incomingIds: [] };
  }
  const { incomingIds, isKnown } = addReviews(library, id, source, { reviews, threads: file.threads }, { basedOn, baseSentAt: sentAt });
  if (isKnown || incomingIds.length === 0) return { kind: "known", id, reason: "received", incomingIds };
  return { kind: "incoming", id, incomingIds };
}

/** Keeps a plan as it is sent in a Word file, so that what comes back of it is told from what was sent. */
export function keepSentWord(library: Library, planId: string): void {
  const { plan } = library.read(planId);
  const [newest] = library.versions.list(planId).filter(({ kind }) => kind === "sent");
  if (newest?.content === contentHash(plan)) return;
  library.versions.keep(planId, { kind: "sent", name: "Som Word-fil til gennemsyn", by: library.settings().person });
}
