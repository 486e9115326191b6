import { contentHash } from "../../../shared/contentHash.ts";
import { decideIncoming, reconsiderIncoming } from "../review/decideIncoming.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function incomingHandlers({ library, emit }: HandlerContext): Handlers<"incoming"> {
  const tell = (id: string): void => {
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
      const all = library.incoming.list(id);
      // Most came of the same plan, and reading one takes its time.
      const changed = new Map([...new Set(all.map(({ base }) => base))].map((base) => [base, isChanged(base)]));
      return all.map((incoming) => ({ ...incoming, isPlanChanged: changed.get(incoming.base) ?? true }));
    },
    "incoming.read": ({ id, incomingId }) => library.incoming.read(id, incomingId),
    "incoming.decide": (asked) => {
      const decided = decideIncoming(library, asked);
      tell(asked.id);
      return decided;
    },
    "incoming.reconsider": (asked) => {
      const decided = reconsiderIncoming(library, asked);
      tell(asked.id);
      return decided;
    },
  };
}
