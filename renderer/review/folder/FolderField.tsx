import { Button, Field, Input, mergeClasses } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { call, hasDialogs } from "../../app/api.ts";
import { useNotify } from "../../ui/notify.tsx";
import styles from "./folder.module.css";

interface Props {
  path: string;
  onPath: (path: string) => void;
}

/** A folder on this machine, written or chosen. */
export function FolderField({ path, onPath }: Props) {
  const notify = useNotify();
  const choose = () => {
    call("folder.choose", {}).then((chosen) => chosen.path !== "" && onPath(chosen.path), notify.problem);
  };
  return (
    <Field label="Mappe" hint="Hele stien, fx S:\Beskæftigelse\Planer" className={mergeClasses(styles.field)}>
      {(field) => (
        <div className={styles.path}>
          <Input {...field} className={mergeClasses(styles.written)} value={path} spellCheck={false} autoComplete="off" onChange={(_, { value }) => onPath(value)} />
          {hasDialogs && (
            <Button icon={<FolderOpenRegular />} onClick={choose}>
              Vælg …
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
