import { requirePerson } from "../person/requirePerson.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function statusHandlers({ library, emit }: HandlerContext): Handlers<"status"> {
  return {
    "status.read": ({ id }) => library.status.read(id),
    "status.change": (change) => {
      const opened = library.status.change({ ...change, by: requirePerson(library) });
      emit({ event: "planChanged", id: change.id, part: "status" });
      emit({ event: "planChanged", id: change.id, part: "versions" });
      emit({ event: "libraryChanged" });
      return opened;
    },
    "status.approve": (decided) => {
      const approval = library.status.approve({ ...decided, by: requirePerson(library) });
      emit({ event: "planChanged", id: decided.id, part: "status" });
      return approval;
    },
  };
}
