import type { ChangedProperties } from "../../shared/contract.ts";
import type { KeyFigure } from "../../shared/plan/keyFigures.ts";
import { Observable } from "../ui/Observable.ts";
import { applyDraft, draftOf, isUnclear, settle, type Draft } from "./draft.ts";

/** From a key press to the change of the plan, in ms: with the write itself it stays below the promised half second. */
const HAND_OVER_AFTER = 150;

/** The plan as this needs it. */
export interface FiguresOfPlan {
  figures: () => readonly KeyFigure[];
  change: (changed: ChangedProperties) => Promise<void>;
}

export interface DraftState {
  drafts: ReadonlyMap<string, Draft>;
  /** Why what is typed could not be saved, last time it was tried. */
  problem: unknown;
}

/**
 * What is being written in the fields of key figures. It reaches the plan while it is typed; what cannot be understood
 * as a number, or could not be saved, stays here as it was typed, also while the panel is closed.
 */
export class KeyFigureDrafts extends Observable<DraftState> {
  readonly #plan: FiguresOfPlan;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: FiguresOfPlan) {
    super({ drafts: new Map(), problem: undefined });
    this.#plan = plan;
  }

  /** Takes note of what is typed in some of a figure's fields. */
  type(figure: KeyFigure, typed: Partial<Draft>): void {
    const draft = this.state().drafts.get(figure.id) ?? draftOf(figure);
    this.#set(figure.id, { ...draft, ...typed });
    this.#timer ??= setTimeout(() => void this.handOver(), HAND_OVER_AFTER);
  }

  /** Writes what is typed as the value the Danish way, when its author has left it. */
  settle(id: string): void {
    const draft = this.state().drafts.get(id);
    if (draft) this.#set(id, settle(draft));
    void this.handOver();
  }

  /** Ends the writing of a figure; what is clear and saved need not be kept here. */
  async finish(id: string): Promise<void> {
    const draft = this.state().drafts.get(id);
    if (!draft) return;
    this.#set(id, settle(draft));
    await this.handOver();
    const left = this.state().drafts.get(id);
    if (left && !isUnclear(left) && this.state().problem === undefined) this.drop(id);
  }

  /** Forgets what was typed. */
  drop(id: string): void {
    const drafts = new Map(this.state().drafts);
    if (drafts.delete(id)) this.show({ drafts });
  }

  /** Gives the plan what has been typed so far; resolves when it is saved or could not be, which `state` then says. */
  async handOver(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#plan.figures();
    const keyFigures = before.map((figure) => {
      const draft = this.state().drafts.get(figure.id);
      const changed = draft ? applyDraft(figure, draft) : figure;
      return JSON.stringify(changed) === JSON.stringify(figure) ? figure : changed;
    });
    if (keyFigures.every((figure, index) => figure === before[index])) {
      if (this.state().problem !== undefined) this.show({ problem: undefined });
      return;
    }
    await this.change(keyFigures);
  }

  /** Gives the plan other key figures (one more, one less). Never rejects: `state` says what went wrong. */
  async change(keyFigures: KeyFigure[]): Promise<void> {
    try {
      await this.#plan.change({ keyFigures });
      if (this.state().problem !== undefined) this.show({ problem: undefined });
    } catch (problem) {
      this.show({ problem });
    }
  }

  #set(id: string, draft: Draft): void {
    this.show({ drafts: new Map(this.state().drafts).set(id, draft) });
  }
}
