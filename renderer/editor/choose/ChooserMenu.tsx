import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { usePlan } from "../PlanContext.tsx";
import type { Choice, Chooser } from "./choice.ts";
import { choiceAfterKey, choiceDomId, ChoiceList } from "./ChoiceList.tsx";
import { placeBelow } from "./placeBelow.ts";
import styles from "./ChoiceList.module.css";

interface Props {
  chooser: Chooser;
  /** Where it opens, in window coordinates. */
  anchor: () => DOMRect;
  onPick: (choice: Choice) => void;
  /** `byKey` where the focus should go back to where it was: it has gone nowhere else. */
  onClose: (byKey: boolean) => void;
}

/** A menu with a search field of its own, for choosing something of the plan from a button, a menu or a field. */
export function ChooserMenu({ chooser, anchor, onPick, onClose }: Props) {
  const plan = usePlan();
  const menu = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const choices = chooser.choices(query, plan);
  const current = Math.min(chosen, choices.length - 1);

  useLayoutEffect(() => {
    if (menu.current) placeBelow(menu.current, anchor());
  });

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const next = choiceAfterKey(event.key, current, choices.length);
    const choice = choices[current];
    if (next !== undefined) setChosen(next);
    else if (event.key === "Enter" && choice) onPick(choice);
    else if (event.key === "Escape") onClose(true);
    else if (event.key === "Tab") onClose(true);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={menu}
      className={styles.menu}
      role="dialog"
      aria-label={chooser.name}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      <div className={styles.search}>
        <Input
          autoFocus
          size="small"
          role="combobox"
          aria-label={chooser.placeholder}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={choiceDomId(listId, choices[current])}
          placeholder={chooser.placeholder}
          contentBefore={<SearchRegular />}
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
            setChosen(0);
          }}
        />
      </div>
      <ChoiceList id={listId} label={chooser.name} choices={choices} current={current} onPoint={setChosen} onPick={onPick} />
      {choices.length === 0 && (
        <p className={styles.nothing} role="status">
          Ingen fund. Prøv med færre ord.
        </p>
      )}
    </div>
  );
}
