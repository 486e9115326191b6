import type { HandlerContext, Handlers } from "./handler.ts";

export function planHandlers({ library, emit }: HandlerContext): Handlers<"plan"> {
  return {
    "plan.open": ({ id }) => library.read(id),
    "plan.save": (change) => library.save(change),
    "plan.setProperties": (properties) => {
      const saved = library.setProperties(properties);
      emit({ event: "libraryChanged" });
      return saved;
    },
    "plan.setPlace": ({ id, place }) => {
      library.setPlace(id, place);
      return {};
    },
  };
}
