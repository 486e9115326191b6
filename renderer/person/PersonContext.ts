import { createContext, useContext } from "react";
import type { Person } from "../../shared/person.ts";

/** Who uses the program, and the ways to learn it. */
export interface KnownPerson {
  /** Null until they have said so; undefined until it is known whether they have. */
  person: Person | null | undefined;
  /**
   * Who is to stand on what is about to be written: at once where that is known, else after a dialog that asks. Null
   * where they would not say, or where it could not be kept; then nothing is to be written.
   */
  askPerson: () => Promise<Person | null>;
  /** Opens the dialog to change what is known. */
  changePerson: () => void;
}

export const PersonContext = createContext<KnownPerson | null>(null);

/** Throws outside `PersonProvider`. */
export function usePerson(): KnownPerson {
  const known = useContext(PersonContext);
  if (!known) throw new Error("usePerson needs a PersonProvider above it");
  return known;
}
