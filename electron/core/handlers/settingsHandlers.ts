import type { HandlerContext, Handlers } from "./handler.ts";

export function settingsHandlers({ library, emit }: HandlerContext): Handlers<"settings"> {
  return {
    "settings.get": () => library.settings(),
    "settings.change": (changed) => {
      library.changeSettings(changed);
      emit({ event: "libraryChanged" });
      return {};
    },
  };
}
