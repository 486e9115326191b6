import type { Version } from "../../shared/versions/index.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { useRestore } from "./useRestore.ts";
import { versionInSentence } from "./versionWords.ts";

interface Props {
  version: Version;
  now: Date;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before the whole plan is made what it was in a version. */
export function RestoreDialog({ version, now, onDone, onClose }: Props) {
  const restore = useRestore();
  const which = versionInSentence(version, now);
  const run = async () => {
    const done = await restore({ versionId: version.id, section: null, done: "Hele planen er gendannet." });
    if (done) onDone();
  };
  return (
    <ConfirmDialog
      title="Gendan hele planen?"
      text={`Tekst, forside, nøgletal og udseende bliver, som de var i versionen ${which}. Planen, som den er nu, gemmes først som en version, så intet går tabt. Kommentarer, godkendelser og planens tilstand ændres ikke.`}
      confirm="Gendan hele planen"
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}
