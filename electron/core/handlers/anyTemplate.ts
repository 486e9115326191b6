import type { Template } from "../../../shared/plan/template.ts";
import { findTemplate, isBuiltIn } from "../templates/templates.ts";
import type { Library } from "../store/openLibrary.ts";

/** The template with this id, built in or of one's own. Throws `template.gone` where there is none (any more). */
export function anyTemplate(library: Pick<Library, "ownTemplate">, id: string): Template {
  return isBuiltIn(id) ? findTemplate(id) : library.ownTemplate(id);
}
