import { Badge, Button } from "@fluentui/react-components";
import { ArrowExportRegular, DocumentAddRegular, SettingsRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { NewPlanDialog } from "../library/NewPlanDialog.tsx";
import { useTemplates } from "../library/useTemplates.ts";
import { useNotify } from "../ui/notify.tsx";
import styles from "./TemplateBar.module.css";
import { useTemplateActions } from "./useTemplateActions.ts";

/** What the bar says of a template in the place of a plan's title. */
export function TemplateName({ name, onEdit }: { name: string; onEdit: () => void }) {
  return (
    <div className={styles.name}>
      <Badge appearance="tint" color="brand" size="large">
        Skabelon
      </Badge>
      <button type="button" className={styles.title} title="Skabelonens egenskaber" onClick={onEdit}>
        {name}
      </button>
    </div>
  );
}

function NewPlan({ templateId, onClose }: { templateId: string; onClose: () => void }) {
  return <NewPlanDialog templates={useTemplates()} templateId={templateId} onClose={onClose} />;
}

interface ToolsProps {
  template: { id: string; name: string };
  /** Resolves when everything written is on disk, since files and plans are made of what is stored. */
  flush: () => Promise<void>;
  onEditProperties: () => void;
}

/** What can be done with the template that is being written. */
export function TemplateTools({ template, flush, onEditProperties }: ToolsProps) {
  const notify = useNotify();
  const actions = useTemplateActions();
  const [isBeginning, setBeginning] = useState(false);
  const afterSaving = (act: () => void) => void flush().then(act, notify.problem);
  return (
    <div className={styles.tools}>
      <Button appearance="subtle" icon={<SettingsRegular />} onClick={onEditProperties}>
        Egenskaber
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowExportRegular />}
        onClick={() => afterSaving(() => actions.exportFile(template))}
      >
        Eksportér skabelon
      </Button>
      <Button icon={<DocumentAddRegular />} onClick={() => afterSaving(() => setBeginning(true))}>
        Ny plan fra skabelonen
      </Button>
      {isBeginning && <NewPlan templateId={template.id} onClose={() => setBeginning(false)} />}
    </div>
  );
}
