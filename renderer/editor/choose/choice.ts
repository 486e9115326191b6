import type { ReactElement } from "react";
import type { Editor } from "slate";
import type { FindCommand } from "../find/Finder.tsx";
import type { Command } from "../keyboard/shortcuts.ts";
import type { OpenPlan } from "../PlanContext.tsx";

/** What commands need beyond the editor: windows of the screen around it. */
export interface KeyActions {
  editLink: () => void;
  focusNote: (footnoteId: string) => void;
  /** Opens a chart's data, ready to be typed in. */
  editChart: (chartId: string) => void;
  find: (command: FindCommand) => void;
  /** Begins a comment on what is selected. */
  comment: () => void;
  /** Opens a chooser at the caret. */
  choose: (chooser: Chooser) => void;
  /** Opens the card of a reference or key figure in the text. */
  openCard: (elementId: string) => void;
  /** Opens the panel of key figures on this one, ready to be written in. */
  editKeyFigure: (figureId: string) => void;
  /** Tells the author of a change that could not be saved. */
  report: (error: unknown) => void;
}

/** One line of a menu at the caret: something that can be put there. */
export interface Choice {
  id: string;
  name: string;
  description: string;
  icon: ReactElement;
  /** What it is listed under; choices of one group stand together. */
  group?: string;
  /** The shortcut that does the same. */
  command?: Command;
  insert: (editor: Editor, actions: KeyActions) => void;
  /** Set where writing goes on somewhere else than in the text. */
  leavesText?: true;
}

/**
 * A list of what the plan has of one kind (its key figures, what can be referred to), to choose from. Opened by "/" and
 * the name of the insertable that has it, with the words typed after it as the query, or with a search field of its own.
 */
export interface Chooser {
  /** What is chosen: "Nøgletal". */
  name: string;
  /** "Søg i nøgletal" */
  placeholder: string;
  /** What fits `query` ("" lists everything), best first. */
  choices: (query: string, plan: OpenPlan) => Choice[];
}
