import { createEditor, type Editor } from "slate";
import { withHistory } from "slate-history";
import { withReact } from "slate-react";
import { defaultHouseStyle } from "../../shared/plan/houseStyle.ts";
import { defaultTheme } from "../../shared/plan/theme.ts";
import "./slateTypes.ts";
import { withHouseStyle } from "./houseStyle/withHouseStyle.ts";
import { withAutoformat } from "./structure/withAutoformat.ts";
import { withBreaks } from "./structure/withBreaks.ts";
import { withDeletion } from "./structure/withDeletion.ts";
import { withIds } from "./structure/withIds.ts";
import { withNodeKinds } from "./structure/withNodeKinds.ts";
import { withStructure } from "./structure/withStructure.ts";
import { CLIPBOARD_KEY } from "./paste/copied.ts";
import { withCopying, type ReadPlan } from "./paste/withCopying.ts";
import { withPasting } from "./paste/withPasting.ts";
import { withSlash } from "./slash/withSlash.ts";

/** What a plan has beside its text where nothing is known of it. */
const nothing: ReturnType<ReadPlan> = {
  title: "",
  municipality: "",
  period: { from: 0, to: 0 },
  focusAreas: { name: null, numbered: false },
  theme: defaultTheme,
  houseStyle: defaultHouseStyle,
  keyFigures: [],
  abbreviations: [],
};

/**
 * The editor without React or a window: the plan's structure and its commands. What tests drive. `readPlan` is asked
 * whenever something is typed or copied, since the plan may change beside its text while it is open.
 */
export function withPlan<E extends Editor>(editor: E, readPlan: () => Partial<ReturnType<ReadPlan>> = () => nothing): E {
  const read = () => ({ ...nothing, ...readPlan() });
  const structured = withAutoformat(withBreaks(withDeletion(withStructure(withIds(withNodeKinds(editor))))));
  const written = withHouseStyle(structured, () => read().houseStyle);
  return withCopying(withPasting(withSlash(written)), read);
}

/** One editor over the whole plan; its value is the plan's list of sections. */
export function createPlanEditor(readPlan: ReadPlan): Editor {
  return withPlan(withHistory(withReact(createEditor(), CLIPBOARD_KEY)), readPlan);
}
