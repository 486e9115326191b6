import { Button, mergeClasses } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import { usePerson } from "./PersonContext.ts";
import styles from "./PersonButton.module.css";

/** Who uses the program; pressing it changes that. */
export function PersonButton() {
  const { person, changePerson } = usePerson();
  if (person === undefined) return null;
  const words = person ? [person.name, person.title].filter(Boolean).join(" · ") : "Hvem er du?";
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.button)}
      icon={<PersonRegular />}
      title={person ? "Ret navn, titel og afdeling" : "Skriv navn, titel og afdeling"}
      onClick={changePerson}
    >
      <span className={styles.words}>{words}</span>
    </Button>
  );
}
