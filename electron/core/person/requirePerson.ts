import type { Person } from "../../../shared/person.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Library } from "../store/openLibrary.ts";

/** Whoever uses the program. Throws `person.unknown` until they have said who they are. */
export function requirePerson(library: Pick<Library, "settings">): Person {
  const { person } = library.settings();
  if (!person) throw problemError("person.unknown");
  return person;
}
