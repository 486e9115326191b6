import { Button, Input, Select, Tooltip } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, TextIndentDecreaseLtrRegular, TextIndentIncreaseLtrRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { AGENDA_FILLS, type AgendaFill } from "../../shared/agenda/agendaTemplate.ts";
import { AGENDA_FILL_WORDS } from "../../shared/agenda/fills.ts";
import type { HeadingRow as Row } from "../../shared/agenda/headingRows.ts";
import styles from "./HeadingsForm.module.css";

interface Props {
  row: Row;
  isFirst: boolean;
  isLast: boolean;
  /** A memo has one heading at least. */
  isOnly: boolean;
  /** Whether it has just been added, to be named. */
  isNew: boolean;
  onChange: (row: Row) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function isFill(value: string): value is AgendaFill {
  return AGENDA_FILLS.some((fill) => fill === value);
}

/** One heading: what it is called, what fills it, and where it stands. */
export function HeadingRow({ row, isFirst, isLast, isOnly, isNew, onChange, onMove, onRemove }: Props) {
  const { heading, level } = row;
  const name = heading.title.trim() === "" ? "overskriften" : `»${heading.title.trim()}«`;
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) title.current?.focus();
  }, [isNew]);

  return (
    <li className={styles.row} data-level={level}>
      <Input
        input={{ ref: title }}
        className={styles.title ?? ""}
        aria-label={level === 1 ? "Overskrift" : "Underoverskrift"}
        value={heading.title}
        placeholder="Skriv overskriften"
        onChange={(_, { value }) => onChange({ ...row, heading: { ...heading, title: value } })}
      />
      <Select
        className={styles.fills ?? ""}
        aria-label={`Hvad ${name} udfyldes med`}
        value={heading.fills}
        onChange={(_, { value }) => isFill(value) && onChange({ ...row, heading: { ...heading, fills: value, prompt: "" } })}
      >
        {AGENDA_FILLS.map((fill) => (
          <option key={fill} value={fill}>
            {AGENDA_FILL_WORDS[fill].name}
          </option>
        ))}
      </Select>
      <span className={styles.rowActs}>
        <Tooltip content={level === 1 ? `Gør ${name} til underoverskrift` : `Gør ${name} til overskrift`} relationship="label">
          <Button
            appearance="subtle"
            icon={level === 1 ? <TextIndentIncreaseLtrRegular /> : <TextIndentDecreaseLtrRegular />}
            disabledFocusable={isFirst}
            onClick={() => onChange({ ...row, level: level === 1 ? 2 : 1 })}
          />
        </Tooltip>
        <Tooltip content={`Flyt ${name} op`} relationship="label">
          <Button appearance="subtle" icon={<ArrowUpRegular />} disabledFocusable={isFirst} onClick={() => onMove(-1)} />
        </Tooltip>
        <Tooltip content={`Flyt ${name} ned`} relationship="label">
          <Button appearance="subtle" icon={<ArrowDownRegular />} disabledFocusable={isLast} onClick={() => onMove(1)} />
        </Tooltip>
        <Tooltip content={`Fjern ${name}`} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} disabledFocusable={isOnly} onClick={onRemove} />
        </Tooltip>
      </span>
    </li>
  );
}
