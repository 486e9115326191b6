import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useSlateStatic } from "slate-react";
import { describeKeyFigure, keyFigureName } from "../../../shared/figures/describeKeyFigure.ts";
import type { KeyFigureForm, KeyFigureMention } from "../../../shared/plan/nodes/index.ts";
import type { KeyActions } from "../choose/choice.ts";
import { keyFigureChooser } from "../choose/keyFigureChooser.tsx";
import { useDerived, useIsLocked } from "../PlanContext.tsx";
import styles from "./MentionCard.module.css";
import { selectMention, setForm } from "./mentions.ts";

interface Props {
  mention: KeyFigureMention;
  actions: KeyActions;
  onClose: (byKey: boolean) => void;
}

/** What a key figure in the text stands for, how it is shown there, and the way to where it is kept. */
export function KeyFigureCard({ mention, actions, onClose }: Props) {
  const editor = useSlateStatic();
  const figure = useDerived(({ plan }) => plan.keyFigures.find(({ id }) => id === mention.figure));
  const isLocked = useIsLocked();
  const style = useDerived(({ plan }) => plan.houseStyle);

  const chooseAnother = () => {
    onClose(false);
    if (selectMention(editor, mention.id)) actions.choose(keyFigureChooser);
  };

  if (!figure) {
    return (
      <>
        <p className={styles.name}>Nøgletallet mangler</p>
        <p className={styles.about}>Det er slettet fra planen. Vælg et andet, eller slet det her.</p>
        {!isLocked && (
          <div className={styles.acts}>
            <Button size="small" appearance="primary" onClick={chooseAnother}>
              Vælg nøgletal
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <div>
        <p className={styles.name}>{keyFigureName(figure)}</p>
        <p className={styles.about}>{describeKeyFigure(figure, style)}</p>
      </div>
      <RadioGroup
        className={styles.forms ?? ""}
        layout="horizontal"
        aria-label="Vises som"
        disabled={isLocked}
        value={mention.form}
        onChange={(_, { value }) => setForm(editor, mention, value as KeyFigureForm)}
      >
        <Radio value="withUnit" label="Med enhed" />
        <Radio value="number" label="Kun tallet" />
      </RadioGroup>
      {!isLocked && (
        <div className={styles.acts}>
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={() => {
              onClose(false);
              actions.editKeyFigure(figure.id);
            }}
          >
            Ret nøgletallet
          </Button>
          <Button size="small" appearance="subtle" onClick={chooseAnother}>
            Vælg et andet
          </Button>
        </div>
      )}
    </>
  );
}
