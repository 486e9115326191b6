import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { ArrowRightRegular, DeleteRegular } from "@fluentui/react-icons";
import { useContext } from "react";
import { Editor, Transforms } from "slate";
import { useSlateStatic } from "slate-react";
import { REFERENCE_FORMS, type Reference, type ReferenceForm } from "../../../shared/plan/nodes/index.ts";
import type { KeyActions } from "../choose/choice.ts";
import { referenceChooser, targetName } from "../choose/referenceChooser.tsx";
import { findById } from "../commands/sections.ts";
import { JumpContext } from "../JumpContext.ts";
import { focusText } from "../place.ts";
import { useDerived, useIsLocked } from "../PlanContext.tsx";
import styles from "./MentionCard.module.css";
import { selectMention, setForm } from "./mentions.ts";

interface Props {
  reference: Reference;
  actions: KeyActions;
  onClose: (byKey: boolean) => void;
}

/** What a reference points at, the ways it can be said, and what can be done with it. */
export function ReferenceCard({ reference, actions, onClose }: Props) {
  const editor = useSlateStatic();
  const jump = useContext(JumpContext);
  const isLocked = useIsLocked();
  const target = useDerived((derived) => derived.referenceTargets().get(reference.target));
  const wordings = useDerived((derived) =>
    REFERENCE_FORMS.map((form) => derived.wordsOfReference(reference.target, form)).join("\n"),
  ).split("\n");
  // What has no number says the same in two of its forms.
  const forms = REFERENCE_FORMS.filter((_, index) => wordings.indexOf(wordings[index] ?? "") === index);
  const wording = (form: ReferenceForm) => wordings[REFERENCE_FORMS.indexOf(form)] ?? "";

  const chooseAnother = () => {
    onClose(false);
    if (selectMention(editor, reference.id)) actions.choose(referenceChooser);
  };

  const remove = () => {
    const found = findById(editor, reference.id);
    onClose(false);
    if (!found) return;
    Transforms.select(editor, Editor.before(editor, found[1]) ?? Editor.start(editor, found[1]));
    Transforms.removeNodes(editor, { at: found[1] });
    focusText(editor);
  };

  const acts = (
    <div className={styles.acts}>
      {target && (
        <Button
          size="small"
          icon={<ArrowRightRegular />}
          onClick={() => {
            onClose(false);
            jump(target.id);
          }}
        >
          Gå til
        </Button>
      )}
      {!isLocked && (
        <>
          <Button size="small" appearance={target ? "subtle" : "primary"} onClick={chooseAnother}>
            {target ? "Vælg noget andet" : "Vælg ny"}
          </Button>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={remove}>
            Fjern
          </Button>
        </>
      )}
    </div>
  );

  if (!target) {
    return (
      <>
        <p className={styles.name}>Henvisningen mangler sit mål</p>
        <p className={styles.about}>Det, den pegede på, er slettet. Vælg noget nyt, eller fjern henvisningen.</p>
        {acts}
      </>
    );
  }
  return (
    <>
      <p className={styles.name}>{targetName(target) || wording("name")}</p>
      {forms.length > 1 && (
        <RadioGroup
          className={styles.forms ?? ""}
          aria-label="Vises som"
          disabled={isLocked}
          value={forms.find((form) => wording(form) === wording(reference.form)) ?? "name"}
          onChange={(_, { value }) => setForm(editor, reference, value as ReferenceForm)}
        >
          {forms.map((form) => (
            <Radio key={form} value={form} label={wording(form)} />
          ))}
        </RadioGroup>
      )}
      {acts}
    </>
  );
}
