import { listTemplates } from "../templates/templates.ts";
import type { Handlers } from "./handler.ts";

export function templateHandlers(): Handlers<"templates"> {
  return { "templates.list": () => listTemplates() };
}
