import { useImperativeHandle, useState, type Ref } from "react";
import { Editor, Transforms } from "slate";
import { useSlate } from "slate-react";
import type { Reference } from "../../../shared/plan/nodes/index.ts";
import { findById } from "../commands/sections.ts";
import { referenceDomId } from "../elements/ReferenceView.tsx";
import { focusText, yieldFocus } from "../place.ts";
import { ChooserMenu } from "./ChooserMenu.tsx";
import { ReferenceCard } from "./ReferenceCard.tsx";
import { retargetChooser } from "./referenceChooser.tsx";

export interface ReferenceMenuHandle {
  open: (referenceId: string) => void;
}

interface Props {
  ref: Ref<ReferenceMenuHandle>;
  onJump: (targetId: string) => void;
}

function boxOf(referenceId: string): DOMRect {
  return document.getElementById(referenceDomId(referenceId))?.getBoundingClientRect() ?? new DOMRect();
}

/** What can be done with a reference: go there, say it in another way, point it at something else, take it away. */
export function ReferenceMenu({ ref, onJump }: Props) {
  const editor = useSlate();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [retargets, setRetargets] = useState(false);
  useImperativeHandle(ref, () => ({
    open: (referenceId) => {
      yieldFocus(editor);
      setRetargets(false);
      setOpenedId(referenceId);
    },
  }));

  const [reference, path] = (openedId !== null && findById(editor, openedId)) || [];
  if (reference === undefined || path === undefined || !("type" in reference) || reference.type !== "reference") return null;

  const close = () => setOpenedId(null);
  /** Back to writing, right after the reference. */
  const goOn = () => {
    close();
    const after = Editor.after(editor, path);
    if (after) Transforms.select(editor, after);
    focusText(editor);
  };
  const set = (changed: Partial<Pick<Reference, "target" | "form">>) => Transforms.setNodes(editor, changed, { at: path });

  if (retargets) {
    return (
      <ChooserMenu
        chooser={retargetChooser}
        anchor={() => boxOf(reference.id)}
        onPick={(choice) => {
          set({ target: choice.id });
          goOn();
        }}
        onClose={(byKey) => (byKey ? goOn() : close())}
      />
    );
  }
  return (
    <ReferenceCard
      reference={reference}
      anchor={() => boxOf(reference.id)}
      onForm={(form) => set({ form })}
      onJump={() => {
        close();
        onJump(reference.target);
      }}
      onRetarget={() => setRetargets(true)}
      onRemove={() => {
        const at = Editor.before(editor, path);
        Transforms.removeNodes(editor, { at: path });
        close();
        if (at) Transforms.select(editor, at);
        focusText(editor);
      }}
      onLeave={goOn}
      onClose={close}
    />
  );
}
