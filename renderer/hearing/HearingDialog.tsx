import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { dateWords } from "../../shared/plan/dateWords.ts";
import { parseDate } from "../../shared/plan/parseDate.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { PartyList } from "./PartyList.tsx";

const NOT_A_DATE = "Skriv en dato med dag, måned og år, fx 30.10.2026.";

/** What of the day is told below the field, so that a slip of the finger shows. */
function weekday(date: string): string {
  return new Intl.DateTimeFormat("da-DK", { weekday: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** The hearing of the open plan: until when, to where, and who is asked. */
export function HearingDialog({ onClose }: { onClose: () => void }) {
  const { properties, change } = usePlan();
  const { hearing } = properties;
  const [typed, setTyped] = useState(hearing.deadline === null ? "" : dateWords(hearing.deadline));
  const [hasLeftDate, setLeftDate] = useState(false);
  const [replyTo, setReplyTo] = useState(hearing.replyTo);
  const [parties, setParties] = useState<readonly string[]>(hearing.parties);
  const [failure, setFailure] = useState<unknown>();
  const deadline = parseDate(typed);
  const isRefused = hasLeftDate && deadline.kind === "notADate";

  const save = () => {
    if (deadline.kind === "notADate") {
      setLeftDate(true);
      return;
    }
    const changed = {
      deadline: deadline.kind === "date" ? deadline.date : null,
      replyTo: replyTo.trim(),
      parties: parties.map((party) => party.trim()).filter((party) => party !== ""),
    };
    change({ hearing: changed }).then(onClose, setFailure);
  };

  const leaveDate = () => {
    setLeftDate(true);
    if (deadline.kind === "date") setTyped(dateWords(deadline.date));
  };

  return (
    <FormDialog title="Om høringen" submit="Gem" failure={failure} width={560} onSubmit={save} onClose={onClose}>
      <Field
        label="Høringsfrist"
        validationState={isRefused ? "error" : "none"}
        validationMessage={isRefused ? NOT_A_DATE : ""}
        hint={deadline.kind === "date" ? `Det er en ${weekday(deadline.date)}.` : "Sidste dag for svar, fx 30.10.2026"}
      >
        <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} onBlur={leaveDate} />
      </Field>
      <Field label="Svar sendes til" hint="Fx en e-mailadresse eller et sted på kommunens hjemmeside">
        <Input value={replyTo} autoComplete="off" onChange={(_, { value }) => setReplyTo(value)} />
      </Field>
      <PartyList parties={parties} onChange={setParties} />
    </FormDialog>
  );
}
