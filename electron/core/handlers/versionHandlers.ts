import { restorePlan, restoreSection } from "../../../shared/versions/index.ts";
import type { HandlerContext, Handlers } from "./handler.ts";
import { requiredText } from "./requiredText.ts";

export function versionHandlers({ library, emit }: HandlerContext): Handlers<"versions"> {
  const changed = (id: string) => emit({ event: "planChanged", id, part: "versions" });
  const person = () => library.settings().person;
  return {
    "versions.list": ({ id }) => library.versions.list(id),
    "versions.read": ({ id, versionId }) => ({ plan: library.versions.read(id, versionId) }),
    "versions.keep": ({ id, name }) => {
      const version = library.versions.keep(id, { kind: "named", name: requiredText(name, "Navn"), by: person() });
      changed(id);
      return version;
    },
    "versions.rename": ({ id, versionId, name }) => {
      const version = library.versions.rename(id, versionId, requiredText(name, "Navn"), person());
      changed(id);
      return version;
    },
    "versions.restore": ({ id, revision, versionId, section }) => {
      const restored = library.versions.restore({ id, revision }, {
        versionId,
        by: person(),
        change: (now, then) => (section === null ? restorePlan(now, then) : restoreSection(now, then, section)),
      });
      changed(id);
      emit({ event: "libraryChanged" });
      return restored;
    },
  };
}
