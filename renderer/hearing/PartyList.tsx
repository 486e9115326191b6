import { Button, Input } from "@fluentui/react-components";
import { AddRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { USUAL_PARTIES } from "../../shared/plan/hearing.ts";
import styles from "./PartyList.module.css";

interface Props {
  /** In the order they are listed on the front page. */
  parties: readonly string[];
  onChange: (parties: readonly string[]) => void;
}

function moved(parties: readonly string[], from: number, to: number): readonly string[] {
  const party = parties[from];
  if (party === undefined || to < 0 || to >= parties.length) return parties;
  return parties.toSpliced(from, 1).toSpliced(to, 0, party);
}

/** Who is asked: a list to write in, with those who often are to choose from. Alt and the arrow keys move a line. */
export function PartyList({ parties, onChange }: Props) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState("");
  const suggestions = USUAL_PARTIES.filter((party) => !parties.includes(party));

  /** The last field is the one for a new line. */
  const focusLine = (index: number) => {
    requestAnimationFrame(() => {
      const lines = fields.current?.querySelectorAll<HTMLInputElement>("input") ?? [];
      (lines[index] ?? lines[lines.length - 1])?.focus();
    });
  };
  const add = (names: readonly string[]) => {
    const fresh = names.map((name) => name.trim()).filter((name, index, all) => name !== "" && !parties.includes(name) && all.indexOf(name) === index);
    if (fresh.length > 0) onChange([...parties, ...fresh]);
  };
  const addTyped = () => {
    add([added]);
    setAdded("");
  };
  const move = (from: number, to: number) => {
    onChange(moved(parties, from, to));
    focusLine(Math.min(Math.max(to, 0), parties.length - 1));
  };
  const remove = (index: number) => {
    onChange(parties.toSpliced(index, 1));
    focusLine(Math.min(index, parties.length - 2));
  };

  const onLineKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(index, index + step);
  };
  // A field of one line would run the lines of a list together.
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData("text/plain").split(/[\r\n;]+/);
    if (lines.filter((line) => line.trim() !== "").length < 2) return;
    event.preventDefault();
    add(lines.map((line) => line.replace(/^\s*[•·–*-]\s*/, "")));
  };

  return (
    <div ref={fields} className={styles.parties} role="group" aria-labelledby={id}>
      <span id={id}>
        Høringsparter
      </span>
      {parties.length === 0 ? (
        <p className={styles.empty}>Ingen endnu. Skriv den første herunder, eller vælg blandt forslagene.</p>
      ) : (
        <ul className={styles.list}>
          {parties.map((party, index) => (
            <li key={index} className={styles.line}>
              <Input
                className={styles.field ?? ""}
                size="small"
                aria-label={`Høringspart ${index + 1}`}
                value={party}
                onChange={(_, { value }) => onChange(parties.with(index, value))}
                onKeyDown={(event) => onLineKey(event, index)}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUpRegular />}
                aria-label={`Flyt ${party} op`}
                title="Flyt op (Alt+↑)"
                disabledFocusable={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={`Fjern ${party}`}
                title="Fjern"
                onClick={() => remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Input
          className={styles.field ?? ""}
          size="small"
          aria-label="Ny høringspart"
          placeholder="Fx Ældreråd"
          value={added}
          onChange={(_, { value }) => setAdded(value)}
          onPaste={onPaste}
          onBlur={addTyped}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || added.trim() === "") return;
            event.preventDefault();
            addTyped();
          }}
        />
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            addTyped();
            focusLine(Infinity);
          }}
        >
          Tilføj
        </Button>
      </div>
      {suggestions.length > 0 && (
        <div className={styles.suggestions} role="group" aria-label="Forslag til høringsparter">
          {suggestions.map((party) => (
            <Button key={party} appearance="outline" shape="circular" size="small" icon={<AddRegular />} onClick={() => add([party])}>
              {party}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
