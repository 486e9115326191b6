import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { placeBelow } from "../choose/placeBelow.ts";
import styles from "./MentionCard.module.css";

interface Props {
  /** What the card is of, for those who cannot see where it hangs. */
  label: string;
  anchor: HTMLElement;
  takesFocus: boolean;
  /** `byKey` where the focus should go back to the text. */
  onClose: (byKey: boolean) => void;
  children: ReactNode;
}

/** A small card below an element of the sentence, with what it stands for and what can be done with it. */
export function MentionCard({ label, anchor, takesFocus, onClose, children }: Props) {
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!anchor.isConnected) onClose(false);
    else if (card.current) placeBelow(card.current, anchor.getBoundingClientRect());
  });

  useEffect(() => {
    if (takesFocus) card.current?.querySelector<HTMLElement>("button, [tabindex]")?.focus();
  }, [takesFocus]);

  // Writing on or clicking elsewhere leaves it behind; it follows its element until that is scrolled away.
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node) || (!card.current?.contains(target) && !anchor.contains(target))) onClose(false);
    };
    const key = (event: globalThis.KeyboardEvent) => {
      if (event.target instanceof Node && card.current?.contains(event.target)) return;
      if (!["Shift", "Control", "Alt", "Meta", "Tab"].includes(event.key)) onClose(false);
    };
    const follow = () => {
      const box = anchor.getBoundingClientRect();
      if (box.bottom < 0 || box.top > window.innerHeight) onClose(false);
      else if (card.current) placeBelow(card.current, box);
    };
    document.addEventListener("pointerdown", outside, true);
    document.addEventListener("scroll", follow, true);
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      document.removeEventListener("scroll", follow, true);
      document.removeEventListener("keydown", key, true);
    };
  }, [anchor, onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose(true);
  };

  return (
    <div ref={card} className={styles.card} role="dialog" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
