import { contentHash } from "../../../shared/contentHash.ts";
import { decideIncoming, reconsiderIncoming } from "../review/decideIncoming.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function incomingHandlers({ library, emit }: HandlerContext): Handlers<"incoming"> {
  const changed = (id: string): void => {
    for (const part of ["incoming", "versions"] as const) emit({ event: "planChanged", id, part });
    emit({ event: "libraryChanged" });
  };
  return {
    "incoming.list": ({ id }) => {
      const { plan } = library.read(id);
      const now = contentHash(plan);
      // How far a plan has come is no change of it.
      const isChanged = (base: string): boolean => {
        const then = base === now ? plan : library.kept(base);
        return !then || contentHash({ ...then, status: plan.status }) !== now;
      };
      return library.incoming.list(id).map((incoming) => ({ ...incoming, isPlanChanged: isChanged(incoming.base) }));
    },
    "incoming.read": ({ id, incomingId }) => library.incoming.read(id, incomingId),
    "incoming.decide": (asked) => {
      const decided = decideIncoming(library, asked);
      changed(asked.id);
      return decided;
    },
    "incoming.reconsider": (asked) => {
      const decided = reconsiderIncoming(library, asked);
      changed(asked.id);
      return decided;
    },
  };
}
