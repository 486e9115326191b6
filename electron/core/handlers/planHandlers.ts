import type { HandlerContext, Handlers } from "./handler.ts";

export function planHandlers({ library, emit }: HandlerContext): Handlers<"plan"> {
  /** Does what changes a plan, and tells of a version that was kept before it. */
  const keeping = <T>(id: string, change: () => T): T => {
    const before = library.versions.newest(id)?.id;
    const changed = change();
    if (library.versions.newest(id)?.id !== before) emit({ event: "planChanged", id, part: "versions" });
    return changed;
  };
  return {
    "plan.open": ({ id }) => library.read(id),
    "plan.save": (change) => keeping(change.id, () => library.save(change)),
    "plan.setProperties": (properties) => {
      const saved = keeping(properties.id, () => library.setProperties(properties));
      emit({ event: "libraryChanged" });
      return saved;
    },
    "plan.setPlace": ({ id, place }) => {
      library.setPlace(id, place);
      return {};
    },
  };
}
