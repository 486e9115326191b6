import type { BaseEditor } from "slate";
import type { HistoryEditor } from "slate-history";
import type { ReactEditor } from "slate-react";
import type { Text } from "../../shared/plan/nodes/index.ts";
import type { PlanElement } from "../../shared/plan/tree.ts";

/** Teaches Slate the document model: its nodes are the plan's own. */
declare module "slate" {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor;
    Element: PlanElement;
    Text: Text;
  }
}
