import { changeLibrary } from "./changeLibrary.ts";
import type { HandlerContext, Handlers } from "./handler.ts";

export function settingsHandlers(context: HandlerContext): Handlers<"settings"> {
  return {
    "settings.get": () => context.library.settings(),
    "settings.change": (changed) => changeLibrary(context, () => context.library.changeSettings(changed)),
  };
}
