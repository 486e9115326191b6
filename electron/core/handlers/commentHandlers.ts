import type { HandlerContext, Handlers } from "./handler.ts";

export function commentHandlers({ library, emit }: HandlerContext): Handlers<"comments"> {
  return {
    "comments.list": ({ id }) => library.comments.list(id),
    "comments.change": ({ id, threads }) => {
      const all = library.comments.takeIn(id, threads);
      emit({ event: "planChanged", id, part: "comments" });
      return all;
    },
  };
}
