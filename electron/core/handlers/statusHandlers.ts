import type { Person } from "../../../shared/person.ts";
import { problemError } from "../../../shared/problem.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

/** Whoever uses the program. Throws `person.unknown` until they have said who they are. */
export function requirePerson({ library }: Pick<HandlerContext, "library">): Person {
  const { person } = library.settings();
  if (!person) throw problemError("person.unknown");
  return person;
}

export function statusHandlers(context: HandlerContext): Handlers<"status"> {
  const { library, emit } = context;
  return {
    "status.read": ({ id }) => library.status.read(id),
    "status.change": (change) => {
      const opened = library.status.change({ ...change, by: requirePerson(context) });
      emit({ event: "planChanged", id: change.id, part: "status" });
      emit({ event: "planChanged", id: change.id, part: "versions" });
      emit({ event: "libraryChanged" });
      return opened;
    },
    "status.approve": (decided) => {
      const approval = library.status.approve({ ...decided, by: requirePerson(context) });
      emit({ event: "planChanged", id: decided.id, part: "status" });
      return approval;
    },
  };
}
