import { Checkbox, Select, ToggleButton, Tooltip } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Person } from "../../shared/person.ts";
import { narrowings, type CommentFilter } from "./filter.ts";
import styles from "./CommentsPanel.module.css";

interface Props {
  filter: CommentFilter;
  people: readonly Person[];
  /** Those with comments in them. */
  sections: readonly { id: string; label: string }[];
  onFilter: (filter: CommentFilter) => void;
}

const STATES: Readonly<Record<CommentFilter["state"], string>> = { open: "Åbne", resolved: "Løste", all: "Alle" };

/** Chooses which comments are listed. */
export function FilterFields({ filter, people, sections, onFilter }: Props) {
  const [isOpen, setOpen] = useState(narrowings(filter) > 0);
  const many = narrowings(filter);
  return (
    <div className={styles.filters}>
      <div className={styles.bar}>
        <Select
          size="small"
          aria-label="Vis kommentarer"
          value={filter.state}
          onChange={(_, { value }) => onFilter({ ...filter, state: value as CommentFilter["state"] })}
        >
          {Object.entries(STATES).map(([state, name]) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </Select>
        <Tooltip content={many === 0 ? "Flere filtre" : `Flere filtre (${many} i brug)`} relationship="label">
          <ToggleButton size="small" appearance="subtle" checked={isOpen || many > 0} icon={<FilterRegular />} onClick={() => setOpen(!isOpen)} />
        </Tooltip>
      </div>
      {(isOpen || many > 0) && (
        <>
          <Select size="small" aria-label="Person" value={filter.person} onChange={(_, { value }) => onFilter({ ...filter, person: value })}>
            <option value="">Alle personer</option>
            {people.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
          <Select size="small" aria-label="Afsnit" value={filter.section} onChange={(_, { value }) => onFilter({ ...filter, section: value })}>
            <option value="">Hele planen</option>
            {sections.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
          <div className={styles.checks}>
            <Checkbox label="Tildelt mig" checked={filter.isMine} onChange={(_, { checked }) => onFilter({ ...filter, isMine: checked === true })} />
            <Checkbox label="Uden tekst" checked={filter.isLost} onChange={(_, { checked }) => onFilter({ ...filter, isLost: checked === true })} />
          </div>
        </>
      )}
    </div>
  );
}
