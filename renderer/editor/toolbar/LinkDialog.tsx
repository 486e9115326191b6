import { Button, Field, Input } from "@fluentui/react-components";
import { useImperativeHandle, useState, type Ref } from "react";
import { Transforms, type Range } from "slate";
import { useSlateStatic } from "slate-react";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { currentUrl, readUrl, removeLink, setLink } from "../commands/links.ts";

export interface LinkDialogHandle {
  /** Asks for the address of a link on the selection, or at the caret. */
  open: () => void;
}

interface Props {
  ref: Ref<LinkDialogHandle>;
  onClosed: () => void;
}

export function LinkDialog({ ref, onClosed }: Props) {
  const editor = useSlateStatic();
  const [selection, setSelection] = useState<Range | null>(null);
  const [existing, setExisting] = useState(false);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);

  useImperativeHandle(ref, () => ({
    open: () => {
      if (!editor.selection) return;
      const url = currentUrl(editor);
      setSelection(editor.selection);
      setExisting(url !== undefined);
      setTyped(url ?? "");
      setRefused(false);
    },
  }));

  const close = () => {
    setSelection(null);
    onClosed();
  };

  const apply = () => {
    const url = readUrl(typed);
    if (!url) {
      setRefused(true);
      return;
    }
    // The dialog took the focus, and with it the selection.
    if (selection) Transforms.select(editor, selection);
    setLink(editor, url);
    close();
  };

  const remove = () => {
    if (selection) Transforms.select(editor, selection);
    removeLink(editor);
    close();
  };

  if (!selection) return null;
  return (
    <FormDialog
      title={existing ? "Rediger link" : "Indsæt link"}
      submit={existing ? "Gem" : "Indsæt"}
      width={460}
      onSubmit={apply}
      onClose={close}
      otherAction={
        existing && (
          <Button appearance="subtle" onClick={remove}>
            Fjern link
          </Button>
        )
      }
    >
      <Field
        label="Adresse"
        {...(refused ? { validationMessage: "Skriv en webadresse, fx jobindsats.dk, eller en mailadresse." } : {})}
      >
        <Input value={typed} placeholder="jobindsats.dk" onChange={(_, { value }) => setTyped(value)} autoFocus />
      </Field>
    </FormDialog>
  );
}
