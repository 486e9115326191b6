import { createEditor, type Editor } from "slate";
import { withHistory } from "slate-history";
import { withReact } from "slate-react";
import { defaultHouseStyle, type HouseStyle } from "../../shared/plan/houseStyle.ts";
import "./slateTypes.ts";
import { withHouseStyle } from "./houseStyle/withHouseStyle.ts";
import { withAutoformat } from "./structure/withAutoformat.ts";
import { withBreaks } from "./structure/withBreaks.ts";
import { withDeletion } from "./structure/withDeletion.ts";
import { withIds } from "./structure/withIds.ts";
import { withNodeKinds } from "./structure/withNodeKinds.ts";
import { withStructure } from "./structure/withStructure.ts";
import { CLIPBOARD_KEY } from "./paste/copied.ts";
import { withCopying } from "./paste/withCopying.ts";
import { withPasting } from "./paste/withPasting.ts";

/**
 * The editor without React or a window: the plan's structure and its commands. What tests drive. `houseStyle` is asked
 * at each key, since the plan's may change while it is open.
 */
export function withPlan<E extends Editor>(editor: E, houseStyle: () => HouseStyle = () => defaultHouseStyle): E {
  return withCopying(withPasting(withHouseStyle(withAutoformat(withBreaks(withDeletion(withStructure(withIds(withNodeKinds(editor)))))), houseStyle)));
}

/** One editor over the whole plan; its value is the plan's list of sections. */
export function createPlanEditor(houseStyle: () => HouseStyle): Editor {
  return withPlan(withHistory(withReact(createEditor(), CLIPBOARD_KEY)), houseStyle);
}
