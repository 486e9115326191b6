import { contentHash } from "../../../shared/contentHash.ts";
import type { OpenedFile } from "../../../shared/contract.ts";
import { mergeBase, newestFirst, newsOf, saysNothingNew, withAncestors, type Lineage, type Snapshot } from "../../../shared/lineage/index.ts";
import { sameValue } from "../../../shared/diff/sameValue.ts";
import { createId } from "../../../shared/plan/ids.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import type { Person } from "../../../shared/person.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Library } from "../store/openLibrary.ts";
import { sentAt } from "./addReviews.ts";
import { newsIn } from "./newsIn.ts";
import { requireNotTrashed } from "./requireNotTrashed.ts";
import type { PackageContent } from "./package.ts";
import { saysElsewhere } from "./saysElsewhere.ts";

/** A package that a person sent: who they are and what the plan left as is known. */
type SentPackage = PackageContent & { who: Person; snapshot: Snapshot };

function isSent(content: PackageContent): content is SentPackage {
  return content.who !== null && content.snapshot !== null;
}

/** Where a package came from, and the plan it is meant for if one is open. */
export interface Opening {
  fileName: string;
  planId: string | null;
  /** Makes a plan of one's own of it, whatever it was sent for. */
  asPlan: boolean;
}

function insertAsPlan(library: Library, { plan, assets, comments, approvals, transitions }: PackageContent): OpenedFile {
  const own = library.has(plan.id) ? { ...plan, id: createId() } : plan;
  library.insert(own, assets, { comments });
  // What was decided of a plan is not decided of its copy, which goes its own way.
  if (own === plan) library.status.takeIn(plan.id, { transitions: [...transitions], approvals: [...approvals] });
  return { kind: "plan", id: own.id };
}

/** Takes note of all that is beside the plan's text. */
function takeBeside(library: Library, { plan, base, assets, comments, approvals, lineage }: SentPackage): void {
  for (const bytes of assets.values()) library.putAsset(bytes);
  library.keep(plan);
  if (base) library.keep(base);
  library.comments.takeIn(plan.id, comments);
  library.status.takeIn(plan.id, { transitions: [], approvals: [...approvals] });
  library.lineage.learn(plan.id, lineage);
}

function noteReviewing(library: Library, fileName: string, { plan, who: by, message, when: at, snapshot }: SentPackage): void {
  const before = library.sendings.reviewCopy(plan.id)?.received ?? [];
  const received = [...before.filter((id) => id !== snapshot.id), snapshot.id];
  library.sendings.setReviewCopy(plan.id, { by, message, at, receivedAt: new Date().toISOString(), fileName, received });
}

function insertReviewCopy(library: Library, fileName: string, content: SentPackage): OpenedFile {
  const { plan, assets, comments, approvals, transitions, lineage, snapshot } = content;
  library.insert(plan, assets, { comments });
  library.status.takeIn(plan.id, { transitions: [...transitions], approvals: [...approvals] });
  library.keep(plan);
  library.lineage.learn(plan.id, lineage);
  library.lineage.takeIn(plan.id, [snapshot.id]);
  noteReviewing(library, fileName, content);
  return { kind: "reviewing", id: plan.id, isRenewed: false };
}

/** Makes a review copy in which nothing was done the plan that came, which holds all that the copy has seen. */
function renewReviewCopy(library: Library, fileName: string, content: SentPackage): OpenedFile {
  const { plan, who, snapshot } = content;
  library.versions.keep(plan.id, { kind: "received", name: `Ny udgave fra ${who.name}` });
  takeBeside(library, content);
  library.replace(plan, library.read(plan.id).revision, { isLockedToo: true });
  library.status.takeIn(plan.id, { transitions: [...content.transitions], approvals: [] });
  library.lineage.takeIn(plan.id, [snapshot.id]);
  noteReviewing(library, fileName, content);
  return { kind: "reviewing", id: plan.id, isRenewed: true };
}

/** What came but is not taken over as a change. */
function notCarried({ plan, who }: SentPackage, base: Plan): string[] {
  if (plan.status === base.status) return [];
  return [`${who.name} har sat planens tilstand til »${STATUS_WORDS[plan.status]}«. Den er ikke ændret hos dig.`];
}

function addIncoming(library: Library, fileName: string, id: string, content: SentPackage, lineage: Lineage): OpenedFile {
  const { plan, who, when, message, snapshot, comments } = content;
  const present = library.read(plan.id).plan;
  const news = newsIn(library.comments.list(plan.id), comments);
  takeBeside(library, content);
  const shared = mergeBase(library.lineage.heads(plan.id), [snapshot.id], lineage, (hash) => library.kept(hash));
  const base = shared ?? content.base ?? present;
  library.incoming.add(plan.id, {
    id,
    source: "package",
    fileName,
    by: who,
    at: when,
    receivedAt: new Date().toISOString(),
    message,
    base,
    theirs: plan,
    basedOn: shared ? "shared" : content.base ? "file" : "present",
    baseSentAt: sentAt(library, plan.id, contentHash(base)),
    snapshot: snapshot.id,
    times: {},
    threads: news.map((thread) => thread.id),
    notCarried: notCarried(content, base),
  });
  return { kind: "incoming", id: plan.id, incomingIds: [id] };
}

/** The text is here already; there may still be something new said or decided of it. */
function receiveKnownText(library: Library, fileName: string, content: SentPackage): OpenedFile {
  const { id } = content.plan;
  const approved = new Set(library.status.read(id).approvals.map((approval) => approval.id));
  const isNews = newsIn(library.comments.list(id), content.comments).length > 0 || content.approvals.some((one) => !approved.has(one.id));
  if (!isNews) return { kind: "known", id, reason: "received", incomingIds: [] };
  takeBeside(library, content);
  noteReviewing(library, fileName, content);
  return { kind: "reviewing", id, isRenewed: true };
}

function receiveKnownPlan(library: Library, fileName: string, content: SentPackage): OpenedFile {
  const { plan, purpose, who, when, message, snapshot, comments, approvals } = content;
  const { id } = plan;
  requireNotTrashed(library, id);
  if (saysElsewhere(library.comments.list(id), comments)) throw problemError("package.altered", { name: fileName });

  const wasSentHere = library.sendings
    .list(id)
    .some((sending) => sending.snapshot === snapshot.id && sending.at === when && sending.purpose === purpose && sameValue(sending.by, who));
  if (wasSentHere) return { kind: "known", id, reason: "sent", incomingIds: [] };
  const incomingId = contentHash({ snapshot: snapshot.id, who, message, comments, approvals });
  if (library.incoming.has(id, incomingId)) return { kind: "known", id, reason: "received", incomingIds: [incomingId] };

  const heads = library.lineage.heads(id);
  const lineage = newestFirst([...library.lineage.lineage(id), ...content.lineage]);
  if (purpose === "review" && library.sendings.reviewCopy(id)) {
    const now = contentHash(library.read(id).plan);
    if (newsOf(snapshot, now, heads, lineage) === "known") return receiveKnownText(library, fileName, content);
    const past = withAncestors([snapshot.id], lineage);
    const isUntouched = saysNothingNew(now, heads, lineage) && heads.every((head) => past.has(head));
    if (isUntouched) return renewReviewCopy(library, fileName, content);
    noteReviewing(library, fileName, content);
  }
  return addIncoming(library, fileName, incomingId, content, lineage);
}

/**
 * Takes in what a package holds, all of it or nothing: what somebody else is writing, as a plan to be gone through; what
 * came back, to be gone through in the plan it belongs to; and anything else as a plan of one's own. The same again
 * changes nothing. Throws `exchange.planInTrash`, or `package.altered` where it does not go with the plan that is here.
 */
export function receivePackage(library: Library, content: PackageContent, { fileName, planId, asPlan }: Opening): OpenedFile {
  const { plan } = content;
  return library.atomically((): OpenedFile => {
    if (asPlan) return insertAsPlan(library, content);
    if (planId !== null && plan.id !== planId) {
      return { kind: "otherPlan", id: library.has(plan.id) ? plan.id : null, title: plan.title };
    }
    if (!isSent(content)) return insertAsPlan(library, content);
    if (library.has(plan.id)) return receiveKnownPlan(library, fileName, content);
    if (content.purpose === "review") return insertReviewCopy(library, fileName, content);
    return { kind: "noPlan", title: plan.title, by: content.who.name };
  });
}
