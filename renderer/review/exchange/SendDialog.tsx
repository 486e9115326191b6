import { Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import styles from "./ExchangePanel.module.css";
import { useSend } from "./useSend.ts";

/** Asks whom the plan goes to and what they are to look at, and hands over the package. */
export function SendDialog({ onClose }: { onClose: () => void }) {
  const { properties, changeStored } = usePlan();
  const { id, status } = properties;
  const [to, setTo] = useState("");
  const [message, setMessage] = useState("");
  const [moves, setMoves] = useState(status === "draft");
  const { isBusy, failure, send } = useSend();

  const onSent = async () => {
    onClose();
    if (moves && status === "draft") await changeStored((at) => call("status.change", { ...at, to: "review", note: "" }));
  };
  return (
    <FormDialog
      title="Send til gennemsyn"
      submit="Lav pakken"
      isPossible={!isBusy}
      failure={failure}
      width={520}
      onSubmit={() => send(() => call("exchange.send", { id, message, to }), onSent)}
      onClose={onClose}
    >
      <p className={styles.words}>
        Planen lægges i en planpakke med kommentarer og billeder. Send filen i en mail. Modtageren åbner den med et dobbeltklik, retter direkte i
        teksten og sender den tilbage. Du kan skrive videre imens.
      </p>
      <Field label="Til" hint="Så du kan se, hvem der har den. Fx Mette Holm">
        <Input value={to} onChange={(_, { value }) => setTo(value)} autoFocus />
      </Field>
      <Field label="Besked til modtageren" hint="Fx hvad der især skal ses på, og hvornår du skal have svar">
        <Textarea value={message} rows={4} onChange={(_, { value }) => setMessage(value)} />
      </Field>
      {status === "draft" && (
        <Checkbox checked={moves} label="Flyt planen fra »Kladde« til »Til gennemsyn«" onChange={(_, { checked }) => setMoves(checked === true)} />
      )}
    </FormDialog>
  );
}
