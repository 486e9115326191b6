import { useMemo, useState } from "react";
import type { Output } from "../../../shared/contract.ts";
import type { Conflict } from "../../../shared/merge/conflict.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import {
  compareReview,
  conflictFree,
  conflictsOf,
  meets,
  openChanges,
  reviewedChanges,
  type Decisions,
  type Incoming,
  type Resolutions,
  type Review,
  type ReviewedGroup,
} from "../../../shared/review/index.ts";
import { call } from "../../app/api.ts";
import { useDerived, useIsLocked, usePlan } from "../../editor/PlanContext.tsx";
import { useNotify } from "../../ui/notify.tsx";

export interface Deciding {
  incoming: Incoming;
  /** The plan as it is now. */
  mine: Plan;
  groups: readonly ReviewedGroup[];
  /** How many changes there are, and how many are still to be decided. */
  total: number;
  open: number;
  busy: boolean;
  /** What was done last, for those who hear the screen. */
  said: string;
  /** What is in the way of one change, as far as it is known; exactly, once somebody wanted to take it over. */
  conflicts: (changeId: string) => readonly Conflict[];
  /** Takes over what nothing is in the way of, and points at the rest. Resolves to the ids of that rest. */
  accept: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Takes over one change with what is to stand where both wrote. */
  resolve: (id: string, resolutions: Resolutions) => Promise<boolean>;
  reject: (ids: readonly string[]) => Promise<boolean>;
  reconsider: (ids: readonly string[]) => Promise<boolean>;
}

function countWords(count: number, one: string, more: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${more}`;
}

const changeCount = (count: number): string => countWords(count, "ændring", "ændringer");

/** Whether anything is in the way of each change alone, found out when it is asked for and once. */
class Obstacles {
  readonly #known = new Map<string, readonly Conflict[]>();
  readonly #review: Review;
  readonly #now: { mine: Plan; decisions: Decisions };
  /** Those that may be in the way of something. */
  readonly #hints: readonly Conflict[];

  constructor(review: Review, now: { mine: Plan; decisions: Decisions }) {
    this.#review = review;
    this.#now = now;
    this.#hints = conflictsOf(review, now, openChanges(review, now.decisions).map(({ id }) => id));
  }

  of(changeId: string): readonly Conflict[] {
    const known = this.#known.get(changeId);
    if (known) return known;
    const change = this.#review.changes.find(({ id }) => id === changeId);
    if (!change || !this.#hints.some((conflict) => meets(change, conflict))) return [];
    return this.find(changeId);
  }

  /** As `of`, and for certain. */
  find(changeId: string): readonly Conflict[] {
    const known = this.#known.get(changeId) ?? conflictsOf(this.#review, this.#now, [changeId]);
    this.#known.set(changeId, known);
    return known;
  }
}

/** Everything that can be done with what came back of the open plan. */
export function useDeciding(read: Output<"incoming.read">): Deciding {
  const { changeStored } = usePlan();
  const isLocked = useIsLocked();
  const notify = useNotify();
  const [incoming, setIncoming] = useState(read.incoming);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const derived = useDerived(({ plan }) => plan);
  const { base, theirs } = read;
  const mine = useMemo((): Plan => ({ ...derived, format: base.format, version: base.version }), [derived, base]);
  const review = useMemo(() => compareReview(base, theirs), [base, theirs]);
  const { decisions } = incoming;
  const groups = useMemo(() => reviewedChanges(review, { mine, decisions }), [review, mine, decisions]);
  const obstacles = useMemo(() => new Obstacles(review, { mine, decisions }), [review, mine, decisions]);
  const open = groups.reduce((sum, group) => sum + group.open, 0);

  const send = async (message: (left: number) => string, method: "decide" | "reconsider", ids: { accept: readonly string[]; reject: readonly string[] }, resolutions: Resolutions): Promise<Incoming | null> => {
    setBusy(true);
    try {
      let now = incoming;
      await changeStored(async (at) => {
        const asked = { ...at, incomingId: incoming.id };
        const decided =
          method === "decide"
            ? await call("incoming.decide", { ...asked, accept: [...ids.accept], reject: [...ids.reject], resolutions })
            : await call("incoming.reconsider", { ...asked, changes: [...ids.reject] });
        now = decided.incoming;
        return decided.opened;
      });
      setIncoming(now);
      setSaid(message(now.pending));
      return now;
    } catch (error) {
      notify.problem(error);
      return null;
    } finally {
      setBusy(false);
    }
  };

  const left = (count: number): string => (count === 0 ? "Alt er gennemgået." : `${changeCount(count)} tilbage.`);

  const reconsider = async (ids: readonly string[]): Promise<boolean> => {
    const now = await send((count) => `Fortrudt. ${left(count)}`, "reconsider", { accept: [], reject: ids }, {});
    return now !== null;
  };

  return {
    incoming,
    mine,
    groups,
    total: review.changes.length,
    open,
    // While the plan is locked nothing of it can be decided, as the note over the changes says.
    busy: busy || isLocked,
    said,
    conflicts: (id) => obstacles.of(id),
    async accept(ids) {
      const free = ids.length === 1 ? ids.filter((id) => obstacles.find(id).length === 0) : conflictFree(review, { mine, decisions }, ids);
      const rest = ids.filter((id) => !free.includes(id));
      for (const id of rest) obstacles.find(id);
      const about = rest.length === 0 ? "" : ` ${changeCount(rest.length)} støder sammen med det, du selv har skrevet. Vælg, hvad der skal stå.`;
      if (free.length === 0) {
        setSaid(about.trim());
        return rest;
      }
      const now = await send((count) => `${changeCount(free.length)} taget med.${about} ${left(count)}`, "decide", { accept: free, reject: [] }, {});
      if (now && free.length > 1) notify.undo(`${changeCount(free.length)} fra ${incoming.by.name} er taget med.`, () => void reconsider(free));
      return rest;
    },
    async resolve(id, resolutions) {
      return (await send((count) => `Valget er gemt. ${left(count)}`, "decide", { accept: [id], reject: [] }, resolutions)) !== null;
    },
    async reject(ids) {
      const now = await send((count) => `${changeCount(ids.length)} afvist. ${left(count)}`, "decide", { accept: [], reject: ids }, {});
      if (now && ids.length > 1) notify.undo(`${changeCount(ids.length)} fra ${incoming.by.name} er afvist.`, () => void reconsider(ids));
      return now !== null;
    },
    reconsider,
  };
}
