import { createEditor, type Editor } from "slate";
import { withHistory } from "slate-history";
import { withReact } from "slate-react";
import "./slateTypes.ts";
import { withAutoformat } from "./structure/withAutoformat.ts";
import { withBreaks } from "./structure/withBreaks.ts";
import { withDeletion } from "./structure/withDeletion.ts";
import { withIds } from "./structure/withIds.ts";
import { withNodeKinds } from "./structure/withNodeKinds.ts";
import { withStructure } from "./structure/withStructure.ts";
import { CLIPBOARD_KEY } from "./paste/copied.ts";
import { withCopying } from "./paste/withCopying.ts";
import { withPasting } from "./paste/withPasting.ts";

/** The editor without React or a window: the plan's structure and its commands. What tests drive. */
export function withPlan<E extends Editor>(editor: E): E {
  return withCopying(withPasting(withAutoformat(withBreaks(withDeletion(withStructure(withIds(withNodeKinds(editor))))))));
}

/** One editor over the whole plan; its value is the plan's list of sections. */
export function createPlanEditor(): Editor {
  return withPlan(withHistory(withReact(createEditor(), CLIPBOARD_KEY)));
}
