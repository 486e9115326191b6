import type { ChangedProperties } from "../../shared/contract.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";

/** A change that is being saved; one of the two is called when it is known what became of it. */
export interface UnsavedChange {
  saved: () => void;
  /** What to show in its place: what is on disk, but for what has been changed again since. */
  refused: () => ChangedProperties;
}

/** Knows what of a plan's properties is on disk, while changes of them are on their way, several at a time. */
export class UnsavedProperties {
  #stored: ChangedProperties;
  readonly #latest = new Map<string, UnsavedChange>();

  /** `stored` are the properties as they were read. */
  constructor(stored: Pick<PlanProperties, keyof ChangedProperties>) {
    this.#stored = stored;
  }

  /** Takes note that `stored` is on disk now, whatever was on its way. */
  adopt(stored: Pick<PlanProperties, keyof ChangedProperties>): void {
    this.#stored = stored;
    this.#latest.clear();
  }

  /** Takes note of `changed`, which is going to be saved. */
  begin(changed: ChangedProperties): UnsavedChange {
    const names = Object.keys(changed) as (keyof ChangedProperties)[];
    const change: UnsavedChange = {
      saved: () => {
        this.#stored = { ...this.#stored, ...changed };
      },
      refused: () => {
        const own = names.filter((name) => this.#latest.get(name) === change);
        return Object.fromEntries(own.map((name) => [name, this.#stored[name]]));
      },
    };
    for (const name of names) this.#latest.set(name, change);
    return change;
  }
}
