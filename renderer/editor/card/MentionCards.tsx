import { useCallback, useState, type ReactNode } from "react";
import { useSlateStatic, useSlateSelector } from "slate-react";
import type { KeyActions } from "../choose/choice.ts";
import { findById } from "../commands/sections.ts";
import { KeyFigureCard } from "./KeyFigureCard.tsx";
import { ReferenceCard } from "./ReferenceCard.tsx";
import { MentionCard } from "./MentionCard.tsx";
import { MentionCardContext } from "./MentionCardContext.ts";
import { selectMention } from "./mentions.ts";

interface Opened {
  id: string;
  anchor: HTMLElement;
  byKey: boolean;
}

/** Lets elements of the sentence open a card of their own; one is open at a time. */
export function MentionCards({ actions, children }: { actions: KeyActions; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((id: string, anchor: HTMLElement, byKey: boolean) => setOpened({ id, anchor, byKey }), []);
  return (
    <MentionCardContext value={open}>
      {children}
      {opened && <OpenedCard {...opened} key={opened.id} actions={actions} onGone={() => setOpened(null)} />}
    </MentionCardContext>
  );
}

interface OpenedProps extends Opened {
  actions: KeyActions;
  onGone: () => void;
}

function OpenedCard({ id, anchor, byKey, actions, onGone }: OpenedProps) {
  const editor = useSlateStatic();
  const element = useSlateSelector(() => findById(editor, id)?.[0]);
  const close = useCallback(
    (back: boolean) => {
      onGone();
      if (back) selectMention(editor, id);
    },
    [editor, id, onGone],
  );
  if (!element || !("type" in element)) return null;
  switch (element.type) {
    case "keyFigure":
      return (
        <MentionCard label="Nøgletal" anchor={anchor} takesFocus={byKey} onClose={close}>
          <KeyFigureCard mention={element} actions={actions} onClose={close} />
        </MentionCard>
      );
    case "reference":
      return (
        <MentionCard label="Henvisning" anchor={anchor} takesFocus={byKey} onClose={close}>
          <ReferenceCard reference={element} actions={actions} onClose={close} />
        </MentionCard>
      );
    default:
      return null;
  }
}
