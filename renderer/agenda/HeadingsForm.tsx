import { Button, Field, Select } from "@fluentui/react-components";
import { AddRegular, ArrowClockwiseRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { chooseAgendaTemplate, createAgendaHeading, ownAgendaTemplate, type AgendaTemplate } from "../../shared/agenda/agendaTemplate.ts";
import { headingRows, headingsOf, type HeadingRow as Row } from "../../shared/agenda/headingRows.ts";
import { Group } from "../look/LookForm.tsx";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { HeadingRow } from "./HeadingRow.tsx";
import { useOwnHeadings } from "./useOwnHeadings.ts";
import styles from "./HeadingsForm.module.css";

function titlesOf({ headings }: AgendaTemplate): string {
  return headings.map(({ title }) => title).join(" · ");
}

interface StartProps {
  builtIn: readonly AgendaTemplate[];
  municipality: string;
  onStart: (template: AgendaTemplate) => void;
}

/** Where there are none of one's own: what is used meanwhile, and a way to begin from any. */
function Start({ builtIn, municipality, onStart }: StartProps) {
  const [first, ...rest] = builtIn;
  const [chosen, setChosen] = useState<string | null>(null);
  if (!first) return null;
  const template = chooseAgendaTemplate([first, ...rest], chosen, municipality);
  return (
    <>
      <Field label="Begynd med overskrifterne fra" hint={titlesOf(template)}>
        <Select value={template.id} onChange={(_, { value }) => setChosen(value)}>
          {builtIn.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button icon={<AddRegular />} onClick={() => onStart(ownAgendaTemplate(template, municipality))}>
          Lav jeres egne ud fra dem
        </Button>
      </div>
    </>
  );
}

interface OwnProps {
  own: AgendaTemplate;
  onChange: (own: AgendaTemplate | null) => void;
}

function Own({ own, onChange }: OwnProps) {
  const notify = useNotify();
  const [newest, setNewest] = useState<string>();
  const rows = headingRows(own.headings);
  const put = (changed: readonly Row[]) => onChange({ ...own, headings: headingsOf(changed) });

  const move = (index: number, by: 1 | -1) => {
    const row = rows[index];
    if (row) put(rows.toSpliced(index, 1).toSpliced(index + by, 0, row));
  };
  const remove = (index: number) => {
    const row = rows[index];
    put(rows.toSpliced(index, 1));
    if (row) notify.undo(`»${row.heading.title || "Overskriften"}« er fjernet.`, () => onChange(own));
  };
  const add = () => {
    const heading = createAgendaHeading();
    setNewest(heading.id);
    put([...rows, { heading, level: 1 }]);
  };
  const discard = () => {
    onChange(null);
    notify.undo("Jeres egne overskrifter er slettet.", () => onChange(own));
  };

  return (
    <>
      <ol className={styles.rows} aria-label="Overskrifter i rækkefølge">
        {rows.map((row, index) => (
          <HeadingRow
            key={row.heading.id}
            row={row}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            isOnly={rows.length === 1}
            isNew={row.heading.id === newest}
            onChange={(changed) => put(rows.with(index, changed))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div className={styles.acts}>
        <Button icon={<AddRegular />} onClick={add}>
          Tilføj overskrift
        </Button>
        <Button appearance="subtle" onClick={discard}>
          Brug Planskrivers overskrifter igen
        </Button>
      </div>
    </>
  );
}

/** The headings that the municipality writes its agenda items under: one that comes with the program, or its own. */
export function HeadingsForm({ municipality }: { municipality: string }) {
  const { own, builtIn, isSaved, error, change, retry } = useOwnHeadings();
  return (
    <Group name="Overskrifter i sagsfremstillinger" heading="h2">
      <p className={styles.intro}>
        Når en plan skal på dagsordenen, skrives sagsfremstillingen under disse overskrifter. De kan vælges om i hver plan under Eksport.
        <span className={styles.saved} role="status">
          {own && isSaved && error === null && (
            <>
              <CheckmarkRegular aria-hidden="true" /> Gemt
            </>
          )}
        </span>
      </p>
      {error !== null && (
        <ProblemBar
          error={error}
          actions={
            <Button icon={<ArrowClockwiseRegular />} onClick={retry}>
              Prøv igen
            </Button>
          }
        />
      )}
      {own && <Own own={own} onChange={change} />}
      {own === null && <Start builtIn={builtIn} municipality={municipality} onStart={change} />}
    </Group>
  );
}
