import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { FoundPlan } from "../../../shared/contract/folder.ts";
import { call } from "../../app/api.ts";
import { goTo } from "../../app/route.ts";
import { usePerson } from "../../person/PersonContext.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import styles from "./folder.module.css";
import { FolderField } from "./FolderField.tsx";

/** Opens a plan that others share in a folder, and shares it with them from then on. */
export function JoinFolderDialog({ onClose }: { onClose: () => void }) {
  const { askPerson } = usePerson();
  const [path, setPath] = useState("");
  const [found, setFound] = useState<FoundPlan[]>();
  const [chosen, setChosen] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const join = async (folder: string): Promise<void> => {
    if (!(await askPerson())) return;
    const { id } = await call("folder.join", { path: folder });
    onClose();
    goTo({ screen: "plan", planId: id });
  };

  /** Where several plans lie in the folder, the person says which. */
  const look = async (): Promise<void> => {
    const plans = await call("folder.look", { path });
    const [only, ...others] = plans;
    if (only && others.length === 0) await join(only.folder);
    else {
      setFound(plans);
      setChosen(only?.folder ?? "");
    }
  };

  const onSubmit = () => {
    setBusy(true);
    setFailure(undefined);
    (found ? join(chosen) : look()).catch(setFailure).finally(() => setBusy(false));
  };

  return (
    <FormDialog
      title="Åbn fra delt mappe"
      submit={isBusy ? "Åbner …" : "Åbn planen"}
      isPossible={path.trim() !== "" && !isBusy}
      failure={failure}
      width={560}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p className={styles.lead}>
        Vælg den mappe, som planen er delt i. Du får planen i dit eget bibliotek, og det, du skriver, deles med de andre, når du har haft ro et øjeblik.
      </p>
      <FolderField
        path={path}
        onPath={(next) => {
          setPath(next);
          setFound(undefined);
        }}
      />
      {found && (
        <Field label="Der er flere planer i mappen. Hvilken vil du åbne?">
          <RadioGroup className={styles.choices} value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {found.map(({ folder, title, isHere }) => (
              <Radio key={folder} value={folder} label={isHere ? `${title} (er allerede i dit bibliotek)` : title} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </FormDialog>
  );
}
