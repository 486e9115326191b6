import type { Input, Output } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import {
  compareReview,
  decideChanges,
  openChanges,
  reconsiderChanges,
  type Decisions,
  type Review,
} from "../../../shared/review/index.ts";
import type { Library } from "../store/openLibrary.ts";

interface Asked {
  id: string;
  revision: number;
  incomingId: string;
}

/** The plan and the decisions that follow from them as they are. */
type Decide = (review: Review, now: { mine: Plan; decisions: Decisions }) => { plan: Plan; decisions: Decisions };

/** Writes a decision as one: the plan as it was is kept first, so that all of it can be taken back. */
function decideAtOnce(library: Library, { id, revision, incomingId }: Asked, decide: Decide): Output<"incoming.decide"> {
  return library.atomically(() => {
    const { incoming, base, theirs } = library.incoming.read(id, incomingId);
    const review = compareReview(base, theirs);
    const opened = library.read(id);
    const mine = opened.plan;
    const { plan, decisions } = decide(review, { mine, decisions: incoming.decisions });
    const pending = openChanges(review, decisions).length;
    const setDecisions = () => library.incoming.setDecisions(id, incomingId, decisions, pending);
    if (plan === mine) return { opened, incoming: setDecisions() };
    library.versions.keep(id, { kind: "received", name: `Fra ${incoming.by.name}`, by: library.settings().person });
    return { opened: library.replace(plan, revision), incoming: setDecisions() };
  });
}

/**
 * Takes over and rejects changes that came back. Throws `incoming.conflicts` where what the author wrote meanwhile is in
 * the way and no resolution says what is to stand, `incoming.invalidResolution`, `incoming.gone`, or as
 * `Library.replace` does; nothing has changed then.
 */
export function decideIncoming(library: Library, asked: Input<"incoming.decide">): Output<"incoming.decide"> {
  const { accept, reject, resolutions } = asked;
  return decideAtOnce(library, asked, (review, now) => {
    const decided = decideChanges(review, { ...now, accept, reject, resolutions });
    if (decided.conflicts.length > 0) throw problemError("incoming.conflicts");
    return decided;
  });
}

/** Makes changes undecided again. Throws `incoming.gone`, or as `Library.replace` does; nothing has changed then. */
export function reconsiderIncoming(library: Library, asked: Input<"incoming.reconsider">): Output<"incoming.reconsider"> {
  return decideAtOnce(library, asked, (review, now) => reconsiderChanges(review, now, asked.changes));
}
