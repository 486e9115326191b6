import { plans } from "./0010-plans.ts";
import { planData } from "./0020-plan-data.ts";
import { assets } from "./0030-assets.ts";
import { ownTemplates } from "./0040-own-templates.ts";
import { comments } from "./0050-comments.ts";
import { wordTemplate } from "./0060-word-template.ts";
import { contents } from "./0070-contents.ts";
import { versions } from "./0080-versions.ts";
import { incoming } from "./0100-incoming.ts";
import { folder } from "./0110-folder.ts";
import { status } from "./0120-status.ts";
import type { Migration } from "./migration.ts";

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [
  plans,
  planData,
  assets,
  ownTemplates,
  comments,
  wordTemplate,
  contents,
  versions,
  incoming,
  folder,
  status,
];
