import { cpSync, rmSync } from "node:fs";
import { onTestFinished } from "vitest";
import { openLibrary, type Library } from "../../../electron/core/store/openLibrary.ts";
import { Sharing } from "../../../electron/core/sharing/sharing.ts";
import type { FolderState } from "../../../shared/contract/folder.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { mergePlans } from "../../../shared/merge/mergePlans.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { textLines } from "../../../shared/plan/plainText.ts";
import { createParagraph, type Section } from "../../../shared/plan/nodes/index.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

/** Somebody's program: a library of its own, and its way of sharing. */
export class Laptop {
  readonly dataFolder = tempFolder();
  library: Library;
  sharing: Sharing;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    [this.library, this.sharing] = this.#open();
    this.library.changeSettings({ person: { name, title: "", department: "" } });
    onTestFinished(() => this.close());
  }

  #open(): [Library, Sharing] {
    const library = openLibrary(this.dataFolder);
    const unexpected = (error: unknown): void => {
      throw error;
    };
    return [library, new Sharing({ library, dataFolder: this.dataFolder, emit: () => undefined, onUnexpected: unexpected })];
  }

  async close(): Promise<void> {
    await this.sharing.close();
    this.library.close();
  }

  /** Ends the program and starts it again. */
  async restart(): Promise<void> {
    await this.close();
    [this.library, this.sharing] = this.#open();
  }

  /** Has the data folder replaced by that of `other`, as when a backup is put back or somebody copies theirs. */
  async takeOver(other: Laptop): Promise<void> {
    await Promise.all([this.close(), other.close()]);
    rmSync(this.dataFolder, { recursive: true });
    cpSync(other.dataFolder, this.dataFolder, { recursive: true });
    [this.library, this.sharing] = this.#open();
    [other.library, other.sharing] = other.#open();
  }

  plan(id: string): Plan {
    return this.library.read(id).plan;
  }

  lines(id: string): string[] {
    return this.plan(id).sections.flatMap((section) => textLines(section));
  }

  /** What the person sees of the folder. */
  state(id: string): FolderState {
    const state = this.sharing.read(id);
    if (!state) throw new Error(`${this.#name} does not share the plan`);
    return state;
  }

  /** Who has something to be gone through here. */
  waiting(id: string): string[] {
    return this.state(id).participants.flatMap(({ person, waiting }) => (person && waiting !== null ? [person.name] : []));
  }

  /** Adds a paragraph to the section with this title. */
  write(id: string, title: string, text: string): void {
    const { plan, revision } = this.library.read(id);
    const sections = plan.sections.map((section): Section => {
      const [head, ...blocks] = section.children;
      if (textLines(section)[0] !== title) return section;
      return { ...section, children: [head, ...blocks, createParagraph([{ text }])] as unknown as Section["children"] };
    });
    this.library.replace({ ...plan, sections }, revision);
  }

  /** Accepts all that others shared, as far as it is here. Returns whose it was, one after the other. */
  async takeIn(id: string): Promise<string[]> {
    const taken: string[] = [];
    for (;;) {
      await this.sharing.sync(id);
      const [next] = this.library.incoming.list(id).filter(({ isDone }) => !isDone);
      if (!next) return taken;
      const { base, theirs } = this.library.incoming.read(id, next.id);
      const { plan: mine, revision } = this.library.read(id);
      const merged = mergePlans(base, mine, theirs);
      if (merged.conflicts.length > 0) throw new Error(`in conflict: ${merged.conflicts.map((one) => one.id).join(", ")}`);
      this.library.replace(merged.plan, revision);
      const accepted = diffPlans(base, theirs).map((change) => [change.id, "accepted"] as const);
      this.library.incoming.setDecisions(id, next.id, Object.fromEntries(accepted), 0);
      taken.push(next.by.name);
    }
  }
}
