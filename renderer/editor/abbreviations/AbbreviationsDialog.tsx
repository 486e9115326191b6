import { Button, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { findAbbreviations, sectionText } from "../../../shared/plan/abbreviations/index.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { requiredProblem } from "../../ui/requiredProblem.ts";
import { usePlan } from "../PlanContext.tsx";
import { AbbreviationRow } from "./AbbreviationRow.tsx";
import { abbreviationDrafts, acceptedAbbreviations, type AbbreviationDraft } from "./drafts.ts";
import styles from "./AbbreviationsDialog.module.css";

/** Writes what the plan's short forms stand for. Those found in the text are listed; others can be added. */
export function AbbreviationsDialog({ onClose }: { onClose: () => void }) {
  const { derived, change } = usePlan();
  const [drafts, setDrafts] = useState<AbbreviationDraft[]>(() => {
    const { sections, abbreviations } = derived.plan;
    return abbreviationDrafts(findAbbreviations(sections.map(sectionText).join("\n")), abbreviations);
  });
  const [added, setAdded] = useState("");
  const [refused, setRefused] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const list = useRef<HTMLUListElement>(null);

  const add = () => {
    const short = added.trim();
    const missing = requiredProblem("Forkortelse", short);
    if (missing !== null) setRefused(missing);
    else if (drafts.some((draft) => draft.short === short)) setRefused("Den står her allerede.");
    else {
      setDrafts([...drafts, { short, meaning: "", count: 0, suggestion: undefined }]);
      setAdded("");
      setRefused(undefined);
      requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus());
    }
  };

  const save = () => {
    change({ abbreviations: acceptedAbbreviations(drafts) }).then(onClose, setFailure);
  };

  return (
    <FormDialog title="Forkortelser" submit="Gem" failure={failure} width={560} onSubmit={save} onClose={onClose}>
      <p className={styles.about}>
        {drafts.length === 0
          ? "Teksten bruger ingen forkortelser endnu. Tilføj selv dem, der skal med."
          : "Skriv, hvad de står for. En forkortelse uden betydning kommer ikke med på listen."}
      </p>
      <ul ref={list} className={styles.list}>
        {drafts.map((draft) => (
          <AbbreviationRow
            key={draft.short}
            draft={draft}
            onChange={(meaning) =>
              setDrafts(drafts.map((other) => (other === draft ? { ...draft, meaning } : other)))
            }
          />
        ))}
      </ul>
      <div className={styles.add}>
        <Input
          className={styles.short ?? ""}
          aria-label="Ny forkortelse"
          placeholder="Fx STU"
          value={added}
          onChange={(_, { value }) => {
            setAdded(value);
            setRefused(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
          aria-invalid={refused !== undefined}
        />
        <Button icon={<AddRegular />} onClick={add}>
          Tilføj
        </Button>
        <span className={styles.refused} role="alert">
          {refused}
        </span>
      </div>
    </FormDialog>
  );
}
