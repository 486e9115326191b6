import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger, Switch } from "@fluentui/react-components";
import { CheckboxCheckedRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Editor, NodeEntry, Path } from "slate";
import { ReactEditor, useSlateSelector, useSlateStatic } from "slate-react";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { currentSection } from "../commands/blocks.ts";
import { requirableBlock, setRequired, suggestedLabel, type RequirableBlock } from "../commands/requirements.ts";
import { adoptSelection } from "../place.ts";
import styles from "./RequirementTool.module.css";

interface RowProps {
  /** What is demanded, as the switch says it. */
  name: string;
  part: Section | RequirableBlock;
  section: Section;
  path: Path;
}

/** Whether one part is demanded, and the words "Hvad mangler?" uses for it. */
function RequirementRow({ name, part, section, path }: RowProps) {
  const editor = useSlateStatic();
  const [label, setLabel] = useState(part.required ?? "");
  const keep = () => {
    if (!part.required) return;
    if (label.trim() === "") setLabel(part.required);
    else if (label.trim() !== part.required) setRequired(editor, path, label);
  };
  return (
    <div className={styles.row}>
      <Switch
        label={name}
        checked={part.required !== undefined}
        onChange={(_, { checked }) => {
          const suggestion = checked ? suggestedLabel(section, part) : "";
          setLabel(suggestion);
          setRequired(editor, path, suggestion || undefined);
        }}
      />
      {part.required !== undefined && (
        <Field label="Kaldes i »Hvad mangler?«" size="small">
          <Input
            size="small"
            value={label}
            onChange={(_, { value }) => setLabel(value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === "Enter" && keep()}
          />
        </Field>
      )}
    </div>
  );
}

interface PartsAtCaret {
  section: NodeEntry<Section>;
  block: NodeEntry<RequirableBlock> | undefined;
}

function partsAtCaret(editor: Editor): PartsAtCaret | null {
  const section = currentSection(editor);
  return section ? { section, block: requirableBlock(editor) } : null;
}

function sameParts(a: PartsAtCaret | null, b: PartsAtCaret | null): boolean {
  return a?.section[0] === b?.section[0] && a?.block?.[0] === b?.block?.[0];
}

/** Says of the part at the caret, and of its section, whether every plan must fill it in. */
export function RequirementTool() {
  const editor = useSlateStatic();
  const parts = useSlateSelector(partsAtCaret, sameParts);
  const [open, setOpen] = useState(false);
  const isOn = parts?.block?.[0].required !== undefined || parts?.section[0].required !== undefined;
  return (
    <Popover
      trapFocus
      open={open}
      onOpenChange={(_, data) => {
        if (data.open) adoptSelection(editor);
        setOpen(data.open);
        if (!data.open) requestAnimationFrame(() => ReactEditor.focus(editor));
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={isOn ? styles.on : undefined}
          icon={<CheckboxCheckedRegular />}
          disabled={!parts}
        >
          Skal udfyldes
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Skal udfyldes">
        {parts?.block && (
          <RequirementRow
            key={parts.block[0].id}
            name="Delen ved markøren skal udfyldes"
            part={parts.block[0]}
            section={parts.section[0]}
            path={parts.block[1]}
          />
        )}
        {parts && (
          <RequirementRow
            key={parts.section[0].id}
            name="Hele afsnittet skal have indhold"
            part={parts.section[0]}
            section={parts.section[0]}
            path={parts.section[1]}
          />
        )}
      </PopoverSurface>
    </Popover>
  );
}
