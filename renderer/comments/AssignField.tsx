import { Button, Combobox, Option } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { isSamePerson, type Person } from "../../shared/person.ts";
import { usePerson } from "../person/PersonContext.ts";
import styles from "./CommentsPanel.module.css";

interface Props {
  /** Whom it can be given to without writing a name. */
  people: readonly Person[];
  onAssign: (person: Person) => void;
  onCancel: () => void;
}

/** Chooses who is to see to a comment: somebody who has taken part, oneself, or a name that is written. */
export function AssignField({ people, onAssign, onCancel }: Props) {
  const { person: me } = usePerson();
  const [name, setName] = useState("");
  const known = me && !people.some((person) => isSamePerson(person, me)) ? [me, ...people] : people;
  const shown = known.filter((person) => person.name.toLocaleLowerCase("da").includes(name.trim().toLocaleLowerCase("da")));

  const assign = (chosen: string) => {
    const trimmed = chosen.trim();
    if (trimmed === "") return;
    const typed: Person = { name: trimmed, title: "", department: "" };
    onAssign(known.find((person) => isSamePerson(person, typed)) ?? typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <div className={styles.composer} onKeyDown={onKeyDown}>
      <Combobox
        freeform
        size="small"
        aria-label="Tildel til"
        placeholder="Vælg eller skriv et navn"
        autoFocus
        className={styles.field}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onOptionSelect={(_, { optionValue }) => optionValue && assign(optionValue)}
      >
        {shown.map((person) => (
          <Option key={person.name} value={person.name} text={person.name}>
            {me && isSamePerson(person, me) ? `${person.name} (mig)` : person.name}
          </Option>
        ))}
      </Combobox>
      <div className={styles.answers}>
        <Button size="small" appearance="primary" disabledFocusable={name.trim() === ""} onClick={() => assign(name)}>
          Tildel
        </Button>
        <Button size="small" onClick={onCancel}>
          Annullér
        </Button>
      </div>
    </div>
  );
}
