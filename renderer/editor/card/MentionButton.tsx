import { useContext, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { cardAnchorId } from "./cardAnchor.ts";
import { MentionCardContext } from "./MentionCardContext.ts";

interface Props {
  elementId: string;
  title: string;
  /** What Ctrl and a click do, where that is something else than opening the card. */
  onFollow?: (() => void) | undefined;
  children: ReactNode;
}

/** Words of the sentence that open a card by a click, Enter or space. */
export function MentionButton({ elementId, title, onFollow, children }: Props) {
  const openCard = useContext(MentionCardContext);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    // A click that no pointer made comes from a key, or from an aid that presses buttons for people.
    if ((event.ctrlKey || event.metaKey) && onFollow) onFollow();
    else openCard(elementId, event.currentTarget, event.detail === 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    openCard(elementId, event.currentTarget, true);
  };
  return (
    <span
      contentEditable={false}
      id={cardAnchorId(elementId)}
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      title={title}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}
