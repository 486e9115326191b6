import type { DerivedInline } from "../../../../shared/plan/tree.ts";
import { contentHash } from "../../../../shared/contentHash.ts";
import type { Run } from "./file/settled.ts";
import type { NoteKey } from "./text/units.ts";

/** As long as an id may be, and more than enough to be the only one. */
const LENGTH = 20;

/** Gives what is new in a file its ids: the same for the same place of the file, however often it is read. */
export class NewIds {
  readonly #ids = new Map<string, string>();
  readonly #seed: string;

  /** `seed` tells the file from all others. */
  constructor(seed: string) {
    this.#seed = seed;
  }

  of(key: string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `w${contentHash([this.#seed, key]).slice(0, LENGTH - 1)}`;
    this.#ids.set(key, id);
    return id;
  }

  /** The ids that were given for what is in each line or row of the file, by its key: the last word of what they were asked for. */
  byPlace(): ReadonlyMap<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [key, id] of this.#ids) {
      const place = key.slice(key.lastIndexOf(" ") + 1);
      found.set(place, [...(found.get(place) ?? []), id]);
    }
    return found;
  }
}

/** One side of the comparison: the file as it was sent, or as it came back. */
export interface SideTexts {
  noteKey: NoteKey;
  /** What the note says, without the space that parts it from its number. */
  note: (id: string) => readonly Run[];
}

/** What reading a returned file takes, whatever part of it is read. */
export interface Reading {
  ids: NewIds;
  /** What is derived in the plan as it was sent. */
  words: (inline: DerivedInline) => string;
  sent: SideTexts;
  now: SideTexts;
  /** Whether the returned file says this somewhere, so that a field may have been brought up to date with it. */
  isSaid: (text: string) => boolean;
  /** Notes down what cannot be carried over, in words. */
  report: (message: string) => void;
}
