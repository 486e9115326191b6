import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Editor } from "slate";
import { Editable, ReactEditor, Slate } from "slate-react";
import { missingFigures } from "../../shared/plan/luggage.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { CommentHands } from "../comments/CommentHands.tsx";
import { useDecorate } from "../comments/useDecorate.ts";
import { openCardOf } from "./card/cardAnchor.ts";
import { MentionCards } from "./card/MentionCards.tsx";
import { CaretChooser, type CaretChooserHandle } from "./choose/CaretChooser.tsx";
import type { MenuKeys } from "./choose/CaretMenu.tsx";
import type { KeyActions } from "./choose/choice.ts";
import { findById } from "./commands/sections.ts";
import { editChart } from "./chart/chartEditing.ts";
import { Finder, type FinderHandle } from "./find/Finder.tsx";
import { focusNote } from "./elements/FootnoteMark.tsx";
import { renderPlanElement } from "./elements/PlanElementView.tsx";
import { renderLeaf } from "./elements/renderLeaf.tsx";
import { JumpContext } from "./JumpContext.ts";
import { handleKey } from "./keyboard/onKeyDown.ts";
import { setFigureIntake } from "./paste/luggageIntake.ts";
import { useIsLocked, usePlan } from "./PlanContext.tsx";
import { cutWholeTable } from "./paste/cutWholeTable.ts";
import { jumpTo } from "./place.ts";
import { writesTemplate } from "./templateMode.ts";
import { SlashMenu } from "./slash/SlashMenu.tsx";
import { LinkDialog, type LinkDialogHandle } from "./toolbar/LinkDialog.tsx";
import { PictureIntake } from "./pictures/PictureIntake.tsx";
import { EditorToolbar } from "./toolbar/EditorToolbar.tsx";
import { useNotify } from "../ui/notify.tsx";
import { isOwnField, useOwnFields } from "./useOwnFields.ts";
import "./paper.css";

interface Props {
  editor: Editor;
  /** The plan's sections as they were opened; from then on the editor has them. */
  sections: Section[];
  onChange: () => void;
  /** Wraps the paper in whatever stands around it on the screen. */
  frame: (parts: { toolbar: ReactNode; paper: ReactNode; finder: ReactNode }) => ReactNode;
}

/** The editor over the whole plan: toolbar, paper and what opens over it. */
export function PlanEditor({ editor, sections, onChange, frame }: Props) {
  const linkDialog = useRef<LinkDialogHandle>(null);
  const finder = useRef<FinderHandle>(null);
  const chooser = useRef<CaretChooserHandle>(null);
  const { editKeyFigure, showComments, derived, change } = usePlan();
  const decorate = useDecorate();
  const comment = useRef<() => void>(null);
  const { problem: report } = useNotify();
  const readOnly = useIsLocked();
  const slashKeys = useRef<MenuKeys>(null);
  useOwnFields();
  useEffect(
    () =>
      setFigureIntake(editor, (figures) => {
        const missing = missingFigures(derived.plan.keyFigures, figures);
        if (missing.length > 0) change({ keyFigures: [...derived.plan.keyFigures, ...missing] }).catch(report);
      }),
    [editor, derived, change, report],
  );

  const actions = useMemo<KeyActions>(
    () => ({
      editLink: () => linkDialog.current?.open(),
      // The field is rendered together with the new footnote, one frame after the command.
      focusNote: (id) => requestAnimationFrame(() => focusNote(id)),
      editChart: (id) => editChart(id),
      find: (command) => finder.current?.run(command),
      comment: () => comment.current?.(),
      openCard: openCardOf,
      choose: (choosable) => chooser.current?.open(choosable),
      editKeyFigure,
      report,
    }),
    [editKeyFigure, report],
  );

  const jump = useCallback(
    (id: string) => {
      const found = findById(editor, id);
      if (found) jumpTo(editor, found[1]);
    },
    [editor],
  );

  const paper = (
    <MentionCards actions={actions}>
      <Editable
        className="paper-text"
        {...(writesTemplate(editor) && { "data-template": "" })}
        aria-label="Planens tekst"
        readOnly={readOnly}
        // Slate lets go of both, and with them of the way in by keyboard and of what the text is called by.
        {...(readOnly && { role: "textbox", "aria-multiline": true, "aria-readonly": true, tabIndex: 0 })}
        lang="da"
        spellCheck
        decorate={decorate}
        onBlur={({ target }) => isOwnField(target)}
        onCut={(event) => cutWholeTable(editor, event)}
        renderElement={renderPlanElement}
        renderLeaf={renderLeaf}
        onKeyDown={(event) => {
          if (readOnly) return false;
          const handled = slashKeys.current?.handleKey(event.key) || handleKey(editor, event, actions);
          if (handled) event.preventDefault();
          return handled;
        }}
      />
      <SlashMenu actions={actions} keys={slashKeys} />
      <CaretChooser actions={actions} ref={chooser} />
      <PictureIntake />
      <LinkDialog ref={linkDialog} onClosed={() => ReactEditor.focus(editor)} />
    </MentionCards>
  );

  return (
    <Slate editor={editor} initialValue={sections} onChange={onChange}>
      <JumpContext value={jump}>
        <CommentHands onShow={showComments} begin={comment} />
        {frame({ toolbar: readOnly ? null : <EditorToolbar actions={actions} />, paper, finder: <Finder editor={editor} ref={finder} /> })}
      </JumpContext>
    </Slate>
  );
}

