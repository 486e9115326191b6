import { Button, Field, Input } from "@fluentui/react-components";
import { ArrowClockwiseRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { unknownMunicipality } from "../../shared/municipality.ts";
import { HeadingsForm } from "../agenda/HeadingsForm.tsx";
import { Group, LookForm } from "../look/LookForm.tsx";
import { PageSample } from "../look/PageSample.tsx";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { WordTemplateField } from "../wordTemplate/WordTemplateField.tsx";
import page from "./Page.module.css";
import styles from "./MunicipalityView.module.css";
import { useMunicipality } from "./useMunicipality.ts";

/** What every new plan starts with: the municipality's name, its look, and how it writes. */
export function MunicipalityView() {
  const { municipality, isSaved, error, change, retry } = useMunicipality();
  const notify = useNotify();

  const reset = () => {
    if (!municipality) return;
    const { theme, houseStyle } = municipality;
    change({ theme: unknownMunicipality.theme, houseStyle: unknownMunicipality.houseStyle });
    notify.undo("Kommunens udtryk er sat tilbage til Planskrivers", () => change({ theme, houseStyle }));
  };

  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1 className={page.title}>Kommunen</h1>
        <p className={styles.saved} role="status">
          {municipality && isSaved && (
            <>
              <CheckmarkRegular aria-hidden="true" /> Gemt
            </>
          )}
        </p>
      </div>
      {error !== null && (
        <div className={styles.problem}>
          <ProblemBar
            error={error}
            actions={
              <Button icon={<ArrowClockwiseRegular />} onClick={retry}>
                Prøv igen
              </Button>
            }
          />
        </div>
      )}
      {municipality && (
        <div className={styles.columns}>
          <div className={styles.form}>
            <p className={styles.lead}>
              Nye planer begynder med kommunens navn og udtryk. Planer, der er begyndt, beholder det, de har; i en plan
              retter du det under »Udtryk«.
            </p>
            <Group name="Navn" heading="h2">
              <Field label="Kommunens navn" hint="Som det skal stå på forsiden">
                <Input
                  value={municipality.name}
                  placeholder="Skriv kommunens navn"
                  autoComplete="off"
                  onChange={(_, { value }) => change({ name: value })}
                />
              </Field>
            </Group>
            <LookForm
              theme={municipality.theme}
              houseStyle={municipality.houseStyle}
              heading="h2"
              municipality={municipality.name}
              onChange={change}
            />
            <Group name="Word-skabelon" heading="h2">
              <WordTemplateField />
            </Group>
            <div className={styles.foot}>
              <Button onClick={reset}>Sæt udtrykket tilbage til Planskrivers</Button>
            </div>
            <HeadingsForm municipality={municipality.name} />
          </div>
          <div className={styles.sample}>
            <PageSample
              theme={municipality.theme}
              houseStyle={municipality.houseStyle}
              municipality={municipality.name}
            />
          </div>
        </div>
      )}
    </div>
  );
}
