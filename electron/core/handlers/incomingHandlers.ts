import { contentHash } from "../../../shared/contentHash.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function incomingHandlers({ library }: HandlerContext): Handlers<"incoming"> {
  return {
    "incoming.list": ({ id }) => {
      const now = contentHash(library.read(id).plan);
      return library.incoming.list(id).map((incoming) => ({ ...incoming, isPlanChanged: incoming.base !== now }));
    },
    "incoming.read": ({ id, incomingId }) => library.incoming.read(id, incomingId),
  };
}
