import { Button, Tooltip } from "@fluentui/react-components";
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useNotify } from "../ui/notify.tsx";
import styles from "./Memo.module.css";

interface Props {
  /** What one line is, in the definite form ("punktet") and for a label ("Punkt"). */
  noun: { one: string; the: string };
  lines: readonly string[];
  placeholder: string;
  /** Stands before each line, and is not part of it. */
  lead?: string;
  /** The number the first line has. */
  start?: number;
  add: string;
  onChange: (lines: string[]) => void;
}

/** Lines of a numbered list, written as in a document: Enter begins the next, Alt+↑/↓ moves, Backspace in an empty one removes it. */
export function EditableLines({ noun, lines, placeholder, lead, start = 1, add, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const notify = useNotify();
  const [wanted, setWanted] = useState<number>();

  /** What an undo long after finds here. */
  const latest = useRef({ lines, onChange });
  useEffect(() => {
    latest.current = { lines, onChange };
  });

  useEffect(() => {
    if (wanted === undefined) return;
    list.current?.querySelectorAll("textarea")[wanted]?.focus();
    setWanted(undefined);
  }, [wanted, lines]);

  const set = (index: number, text: string) => onChange(lines.with(index, text.replaceAll(/\s*\n\s*/g, " ")));
  const insert = (index: number) => {
    onChange(lines.toSpliced(index, 0, ""));
    setWanted(index);
  };
  const remove = (index: number) => {
    const removed = lines[index] ?? "";
    onChange(lines.toSpliced(index, 1));
    setWanted(Math.max(0, index - 1));
    if (removed.trim() !== "") notify.undo(`»${removed}« er fjernet.`, () => latest.current.onChange(latest.current.lines.toSpliced(index, 0, removed)));
  };
  const move = (index: number, by: 1 | -1) => {
    const to = index + by;
    if (to < 0 || to >= lines.length) return;
    onChange(lines.toSpliced(index, 1).toSpliced(to, 0, lines[index] ?? ""));
    setWanted(to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    const isEmpty = lines[index] === "";
    if (event.key === "Enter" && !event.shiftKey) insert(index + 1);
    else if (event.key === "Backspace" && isEmpty) remove(index);
    else if (event.altKey && event.key === "ArrowUp") move(index, -1);
    else if (event.altKey && event.key === "ArrowDown") move(index, 1);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <ol ref={list} start={start} className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>
            <span className={styles.line}>
              {lead !== undefined && <span aria-hidden="true">{lead}</span>}
              <textarea
                rows={1}
                className={styles.field}
                aria-label={`${noun.one} ${start + index}`}
                value={line}
                placeholder={placeholder}
                onChange={({ target }) => set(index, target.value)}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
              <span className={styles.lineActs}>
                <Tooltip content={`Flyt ${noun.the} op`} relationship="label">
                  <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={index === 0} onClick={() => move(index, -1)} />
                </Tooltip>
                <Tooltip content={`Flyt ${noun.the} ned`} relationship="label">
                  <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={index === lines.length - 1} onClick={() => move(index, 1)} />
                </Tooltip>
                <Tooltip content={`Fjern ${noun.the}`} relationship="label">
                  <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => remove(index)} />
                </Tooltip>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <Button className={styles.add ?? ""} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => insert(lines.length)}>
        {add}
      </Button>
    </>
  );
}
