import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { ArrowRightRegular, BookmarkRegular, DeleteRegular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { REFERENCE_FORMS, type Reference, type ReferenceForm } from "../../../shared/plan/nodes/index.ts";
import { useDerived } from "../PlanContext.tsx";
import { placeBelow } from "./placeBelow.ts";
import { targetName } from "./referenceChooser.tsx";
import styles from "./ReferenceCard.module.css";

interface Props {
  reference: Reference;
  /** Where it opens, in window coordinates. */
  anchor: () => DOMRect;
  onForm: (form: ReferenceForm) => void;
  onJump: () => void;
  onRetarget: () => void;
  onRemove: () => void;
  /** The author is done and goes on writing. */
  onLeave: () => void;
  /** The author has gone somewhere else. */
  onClose: () => void;
}

/** What a reference points at, the ways it can be said, and what can be done with it. */
export function ReferenceCard({ reference, anchor, onForm, onJump, onRetarget, onRemove, onLeave, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const name = useDerived((derived) => {
    const target = derived.referenceTargets().get(reference.target);
    return target && targetName(target);
  });
  const ways = useDerived((derived) =>
    REFERENCE_FORMS.map((form) => derived.wordsOfReference(reference.target, form)).join("\n"),
  ).split("\n");
  const forms = REFERENCE_FORMS.filter((_, index) => ways.indexOf(ways[index] ?? "") === index);
  const broken = name === undefined;

  useLayoutEffect(() => {
    if (card.current) placeBelow(card.current, anchor());
  });
  useEffect(() => {
    card.current?.querySelector<HTMLElement>("input:checked, button")?.focus();
  }, [broken]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Enter") return;
    if (event.key === "Enter" && (event.target as HTMLElement).tagName === "BUTTON") return;
    event.preventDefault();
    onLeave();
  };

  return (
    <div
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label="Henvisning"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
      tabIndex={-1}
    >
      <p className={styles.name}>{broken ? "Det, henvisningen pegede på, er slettet." : name}</p>
      {!broken && forms.length > 1 && (
        <Field label="Vises som" size="small">
          <RadioGroup
            value={reference.form}
            onChange={(_, { value }) => onForm(value as ReferenceForm)}
          >
            {forms.map((form) => (
              <Radio key={form} value={form} label={ways[REFERENCE_FORMS.indexOf(form)] ?? ""} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div className={styles.actions}>
        {!broken && (
          <Button size="small" icon={<ArrowRightRegular />} onClick={onJump}>
            Gå til
          </Button>
        )}
        <Button
          size="small"
          appearance={broken ? "primary" : "secondary"}
          icon={<BookmarkRegular />}
          onClick={onRetarget}
        >
          {broken ? "Vælg ny …" : "Skift mål …"}
        </Button>
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
          Fjern
        </Button>
      </div>
    </div>
  );
}
