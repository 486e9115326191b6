import { createHash } from "node:crypto";
import { isVisible } from "../../../../shared/diff/change.ts";
import { diffPlans } from "../../../../shared/diff/diffPlans.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { ReturnedReview } from "../../../../shared/review/index.ts";
import type { OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";
import { authorsInTurn } from "./authorsInTurn.ts";
import { describeSent, toPlan, type Memory, type ReadPlan, type Sent } from "./build/toPlan.ts";
import { lastSavedAt, lastSavedBy } from "./comments/wordMoment.ts";
import { editedFooters } from "./footers.ts";
import { readTracked } from "./file/readTracked.ts";
import { lineText, type Settled } from "./file/settled.ts";
import { changesIn, settle } from "./file/settle.ts";
import type { TrackedFile, TrackedItem } from "./file/tracked.ts";
import { NewIds } from "./reading.ts";
import { changeTimes, timesOf } from "./times.ts";
import { writeSent } from "./writeSent.ts";

/** Who edited without recording it, where the file does not say who saved it last. */
const UNTRACKED = "Uden sporing";

/** Who tracked changes are by in a file where nobody has a name. */
const NAMELESS = "Ukendt forfatter";

/** How many of the lines of `sent` are in `settled` as they were. */
function sharedLines(sent: Settled, settled: Settled): number {
  const texts = new Map<string, number>();
  const lines = ({ items }: Settled) => items.map((item) => (item.kind === "line" ? lineText(item) : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines.map(lineText))).join("\n")));
  for (const text of lines(settled)) texts.set(text, (texts.get(text) ?? 0) + 1);
  return lines(sent).filter((text) => {
    const left = texts.get(text) ?? 0;
    texts.set(text, left - 1);
    return left > 0;
  }).length;
}

/**
 * A plan may be sent with the changes since an earlier one in it, under the municipality's name. Those are no review: the
 * plan was sent as it is with them.
 */
function wereSent(author: string, file: TrackedFile, sent: Sent): boolean {
  if (author !== (sent.plan.municipality.trim() || "Planskriver")) return false;
  const [without, withThem] = [settle(file, () => false), settle(file, (change) => change.author === author)];
  return sharedLines(sent.settled, withThem) > sharedLines(sent.settled, without);
}

function holdsPictures(items: readonly TrackedItem[]): boolean {
  return items.some((item) => {
    if (item.kind === "paragraph") return item.pieces.some((piece) => piece.kind === "object" && piece.what === "picture");
    return item.rows.some(({ cells }) => cells.some((cell) => holdsPictures(cell.items)));
  });
}

/** A state of the file: the plan as one more author has left it. */
interface State extends ReadPlan {
  settled: Settled;
}

/** Whose the edits are that nobody recorded. The file as it left us says the municipality saved it. */
function untrackedAuthor(savedBy: string, plan: Plan): string {
  return savedBy === "" || savedBy === plan.municipality.trim() ? UNTRACKED : savedBy;
}

/**
 * What each person did in a file of `plan` that came back, `bytes` unpacked. What nobody recorded comes first; then each author's tracked
 * changes on top of those before, as if they were accepted one author after another.
 */
export async function readReviews(file: OpenedWordFile, bytes: Uint8Array, plan: Plan): Promise<ReturnedReview[]> {
  const tracked = readTracked(file);
  const sent = describeSent(plan, settle(readTracked(await writeSent(plan, holdsPictures(tracked.items))), () => true));
  const all = new Set(changesIn(tracked).map(({ author }) => author));
  const ours = new Set([...all].filter((author) => wereSent(author, tracked, sent)));
  const last = untrackedAuthor(lastSavedBy(file), plan);
  const authors = authorsInTurn(tracked, last).filter((author) => !ours.has(author));
  const memory: Memory = { ids: new NewIds(createHash("sha256").update(bytes).digest("hex")), pairs: new Map() };
  const read = (held: ReadonlySet<string>): State => {
    const settled = settle(tracked, ({ author }) => held.has(author));
    return { ...toPlan(sent, settled, memory), settled };
  };
  const footers = editedFooters(file);

  const reviews: ReturnedReview[] = [];
  let base = plan;
  let known: readonly string[] = [];
  const add = (by: string, at: string | null, state: State, messages: readonly string[], times: (changes: ReturnType<typeof diffPlans>) => Record<string, string>): void => {
    const notCarried = [...state.notCarried.filter((message) => !known.includes(message)), ...messages];
    const changes = diffPlans(base, state.plan);
    known = state.notCarried;
    if (!changes.some(isVisible) && notCarried.length === 0) return;
    const theirs = changes.some(isVisible) ? state.plan : base;
    const name = by === "" ? NAMELESS : by;
    reviews.push({ by: { name, title: "", department: "" }, at, base, theirs, times: times(changes), notCarried });
    base = theirs;
  };

  let before = read(ours);
  const footersOf = (author: string): string[] => footers.flatMap((edit) => ((edit.author ?? last) === author ? [edit.message] : []));
  if (authors[0] !== last) add(last, lastSavedAt(file) ?? null, before, footersOf(last), () => ({}));
  const held = new Set(ours);
  for (const author of authors) {
    held.add(author);
    const after = read(held);
    const at = changesIn(tracked).flatMap((change) => (change.author === author && change.at !== null ? [change.at] : [])).toSorted().at(-1) ?? null;
    const states = [before.settled, after.settled];
    add(author, at, after, footersOf(author), (changes) => changeTimes(changes, timesOf(author, states, memory, sent.places), [base, after.plan]));
    before = after;
  }
  const others = new Set(footers.flatMap(({ author }) => (author === null || author === last || held.has(author) ? [] : [author])));
  for (const author of others) add(author, null, before, footersOf(author), () => ({}));
  return reviews;
}
