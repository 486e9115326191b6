import type { ChangedProperties } from "../../shared/contract.ts";
import type { AgendaItem } from "../../shared/plan/agendaItem.ts";
import { Observable } from "../ui/Observable.ts";

/** From a key press to the change of the plan, in ms: with the write itself it stays below the promised half second. */
const HAND_OVER_AFTER = 150;

/** The plan as this needs it. */
export interface AgendaOfPlan {
  item: () => AgendaItem;
  change: (changed: ChangedProperties) => Promise<void>;
}

export interface AgendaDraftState {
  item: AgendaItem;
  /** Why what is typed could not be saved, last time it was tried. */
  problem: unknown;
}

/** What is being written of the memo. It reaches the plan while it is typed; what could not be saved stays here. */
export class AgendaDraft extends Observable<AgendaDraftState> {
  readonly #plan: AgendaOfPlan;
  #unsaved: AgendaItem | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: AgendaOfPlan) {
    super({ item: plan.item(), problem: undefined });
    this.#plan = plan;
  }

  type(changed: Partial<AgendaItem>): void {
    this.#unsaved = { ...this.state().item, ...changed };
    this.show({ item: this.#unsaved });
    this.#timer ??= setTimeout(() => void this.handOver(), HAND_OVER_AFTER);
  }

  /** Gives the plan what has been typed so far. Never rejects: `state` says what went wrong. */
  async handOver(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const item = this.#unsaved;
    if (!item) return;
    try {
      await this.#plan.change({ agendaItem: item });
      if (this.#unsaved === item) this.#unsaved = undefined;
      if (this.state().problem !== undefined) this.show({ problem: undefined });
    } catch (problem) {
      this.show({ problem });
    }
  }
}
