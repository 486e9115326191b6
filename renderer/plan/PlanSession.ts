import type { ChangedProperties, Input, Method, OpenedPlan, Output, Place, PlanAt } from "../../shared/contract.ts";
import { createId } from "../../shared/plan/ids.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { ProblemError, toProblem, type Problem } from "../../shared/problem.ts";

export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;

/** What the status line says about the plan's safety. Times are ISO 8601. */
export type SaveState =
  | { state: "saved"; at: string }
  | { state: "unsaved" }
  | { state: "failed"; problem: Problem };

/** From the first unsaved change to the save, in ms: with the write itself it stays below the promised half second. */
const SAVE_AFTER = 200;
/** A save that failed is tried again this often, in ms. */
const RETRY_AFTER = 2_000;
/** The caret moves all the time; where it was last is written at most this often, in ms. */
const PLACE_AFTER = 1_000;

/** Problems that trying again cannot cure: only the author can decide what to do. */
const LASTING: ReadonlySet<Problem["code"]> = new Set(["library.changedElsewhere", "library.noSuchPlan", "plan.locked"]);

export function isLasting(problem: Problem): boolean {
  return LASTING.has(problem.code);
}

interface Save {
  saveId: string;
  sections: readonly Section[];
}

/**
 * Keeps an open plan on disk. Changed sections are told apart by identity: the editor never changes a section in place.
 * One save is under way at a time, and "saved" is said only when the core has answered that everything is on disk.
 */
export class PlanSession {
  readonly #call: Call;
  readonly #planId: string;
  #revision: number;
  /** What is on disk. */
  #stored: readonly Section[];
  #current: readonly Section[];
  /** A save whose answer never came is repeated under the same id, so that it cannot count twice. */
  #unanswered: Save | undefined;
  #working: Promise<void> | undefined;
  /** Changes beside the text that wait for their turn. */
  #asked: { changed: ChangedProperties; done: Promise<void> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #placeTimer: ReturnType<typeof setTimeout> | undefined;
  #readPlace: (() => Place) | undefined;
  #closed = false;
  #state: SaveState;
  #listeners = new Set<() => void>();

  constructor(call: Call, opened: OpenedPlan) {
    this.#call = call;
    this.#planId = opened.plan.id;
    this.#revision = opened.revision;
    this.#stored = opened.plan.sections;
    this.#current = opened.plan.sections;
    this.#state = { state: "saved", at: opened.changedAt };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly saveState = (): SaveState => this.#state;

  /** Takes note of the plan's sections after an edit; they are on disk half a second later. */
  changed(sections: readonly Section[]): void {
    if (sections === this.#current) return;
    this.#current = sections;
    if (this.#state.state === "failed" && isLasting(this.#state.problem)) return;
    if (this.#state.state === "saved") this.#show({ state: "unsaved" });
    this.#schedule(SAVE_AFTER);
  }

  /** Resolves when everything typed so far is on disk; rejects with a `ProblemError` when it could not be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#working;
    while (this.#current !== this.#stored) {
      await this.#save();
      if (this.#state.state === "failed") break;
    }
    if (this.#state.state === "failed") throw new ProblemError(this.#state.problem);
  }

  /**
   * Changes what the plan has beside its text. Rejects with a `ProblemError`. Changes that come while others are being
   * written are written together after them.
   */
  setProperties(changed: ChangedProperties): Promise<void> {
    if (this.#asked) {
      Object.assign(this.#asked.changed, changed);
      return this.#asked.done;
    }
    const asked = { changed: { ...changed }, done: Promise.resolve() };
    this.#asked = asked;
    asked.done = this.#writeProperties(asked.changed);
    return asked.done;
  }

  async #writeProperties(changed: ChangedProperties): Promise<void> {
    try {
      do await this.flush();
      while (this.#working);
    } finally {
      this.#asked = undefined;
    }
    await this.#alone(async () => {
      const change = { id: this.#planId, revision: this.#revision, changed };
      const saved = await this.#call("plan.setProperties", change).catch(this.#refused);
      this.#revision = saved.revision;
      this.#show(this.#current === this.#stored ? { state: "saved", at: saved.savedAt } : { state: "unsaved" });
    });
  }

  /**
   * Has the core change the plan as it stands on disk: what was typed is saved first, and `change` gets the revision that
   * makes. Resolves to the plan as it is then, with what was on disk before; rejects with a `ProblemError`. `adopted` is
   * to follow.
   */
  async changeStored(change: (at: PlanAt) => Promise<OpenedPlan>): Promise<{ before: readonly Section[]; now: OpenedPlan }> {
    do await this.flush();
    while (this.#working);
    const before = this.#stored;
    let now: OpenedPlan | undefined;
    await this.#alone(async () => {
      now = await change({ id: this.#planId, revision: this.#revision }).catch(this.#refused);
      this.#revision = now.revision;
      this.#stored = now.plan.sections;
      this.#show({ state: "saved", at: now.changedAt });
    });
    if (!now) throw new Error("the change gave nothing");
    return { before, now };
  }

  /**
   * Goes on from what is on disk, whoever wrote it; nothing is refused any more because of that. Resolves to the plan as it
   * is there, with what this window last knew to be. What is typed here is to be brought together with it at once, and
   * `adopted` or `changed` to follow.
   */
  async catchUp(): Promise<{ before: readonly Section[]; now: OpenedPlan }> {
    while (this.#working) await this.#working.catch(() => undefined);
    const before = this.#stored;
    let now: OpenedPlan | undefined;
    await this.#alone(async () => {
      now = await this.#call("plan.open", { id: this.#planId });
      this.#revision = now.revision;
      this.#stored = now.plan.sections;
      this.#unanswered = undefined;
      this.#show({ state: "saved", at: now.changedAt });
    });
    if (!now) throw new Error("the plan was not opened");
    return { before, now };
  }

  /** Takes note that the window shows `sections`, which say what is on disk, in other words or in other objects. */
  adopted(sections: readonly Section[]): void {
    this.#current = sections;
    this.#stored = sections;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Takes note that the author is somewhere else. `read` measures the page, so it is asked only when the place is
   * written. A convenience: when it fails, nothing is said.
   */
  placeChanged(read: () => Place): void {
    if (this.#closed) return;
    this.#readPlace = read;
    this.#placeTimer ??= setTimeout(() => this.#writePlace(), PLACE_AFTER);
  }

  /** Writes what is pending, the place included, while the page that holds it is still there. */
  leaving(): void {
    if (this.#placeTimer) this.#writePlace();
    void this.flush().catch(() => undefined);
  }

  /** As `leaving`, for good: nothing is tried again after that. */
  close(): void {
    this.leaving();
    this.#closed = true;
  }

  #writePlace(): void {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = undefined;
    const place = this.#readPlace?.();
    if (place) void this.#call("plan.setPlace", { id: this.#planId, place }).catch(() => undefined);
  }

  #schedule(delay: number): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // Where the front page is being saved, its own caller hears of a failure.
      void this.#save().catch(() => undefined);
    }, delay);
  }

  #save(): Promise<void> {
    return this.#working ?? this.#alone(() => this.#saveOnce());
  }

  /** Runs a call that moves the revision on; what was typed meanwhile is saved right after it. */
  #alone(work: () => Promise<void>): Promise<void> {
    const working = work().finally(() => {
      this.#working = undefined;
      if (this.#current !== this.#stored && this.#state.state !== "failed") this.#schedule(0);
    });
    this.#working = working;
    return working;
  }

  async #saveOnce(): Promise<void> {
    const save: Save = this.#unanswered ?? { saveId: createId(), sections: this.#current };
    this.#unanswered = save;
    const stored = new Set(this.#stored);
    try {
      const saved = await this.#call("plan.save", {
        id: this.#planId,
        revision: this.#revision,
        saveId: save.saveId,
        sections: save.sections.filter((section) => !stored.has(section)),
        order: save.sections.map(({ id }) => id),
      });
      this.#unanswered = undefined;
      this.#revision = saved.revision;
      this.#stored = save.sections;
      this.#show(save.sections === this.#current ? { state: "saved", at: saved.savedAt } : { state: "unsaved" });
    } catch (error) {
      const problem = toProblem(error);
      // A refusal is an answer; only where none came may the save have happened all the same.
      if (problem.code !== "core.unreachable") this.#unanswered = undefined;
      this.#show({ state: "failed", problem });
      if (!isLasting(problem)) this.#schedule(RETRY_AFTER);
    }
  }

  /** Says across the window what only the author can settle, since all they write from now on will be refused too. */
  readonly #refused = (error: unknown): never => {
    const problem = toProblem(error);
    if (isLasting(problem)) this.#show({ state: "failed", problem });
    throw error;
  };

  #show(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
