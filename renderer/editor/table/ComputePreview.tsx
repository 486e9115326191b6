import type { Along, Result } from "../../../shared/plan/table/index.ts";
import { LINE_WORDS, type PreviewLine } from "./computeForm.ts";
import styles from "./ComputeDialog.module.css";

interface Props {
  results: readonly PreviewLine[];
  along: Along;
  /** The name of the row or column whose content gives way; undefined for a new one. */
  target: string | undefined;
  /** Whether it is settled what to compute. */
  isChosen: boolean;
  hasNumbers: boolean;
}

function troubleText(trouble: NonNullable<Result["trouble"]>): string {
  switch (trouble.kind) {
    case "notANumber":
      return `»${trouble.text}« er ikke et tal, så resultatet mangler.`;
    case "ambiguous":
      return `»${trouble.text}« kan læses på to måder, så resultatet mangler. Skriv decimaler med komma.`;
    case "fromZero":
      return "Udviklingen fra 0 kan ikke siges i procent.";
  }
}

function EmptyPreview({ along, isChosen, hasNumbers }: Pick<Props, "along" | "isChosen" | "hasNumbers">) {
  const { many } = LINE_WORDS[along];
  if (!hasNumbers) return <p className={styles.note}>Der er ingen tal i tabellens {many} endnu.</p>;
  return <p className={styles.note}>{isChosen ? "De valgte celler har ingen tal at regne med." : `Vælg, hvilke ${many} der skal regnes på.`}</p>;
}

/** The results before they are put into the table, and what stands in their way. */
export function ComputePreview({ results, along, target, isChosen, hasNumbers }: Props) {
  return (
    <section className={styles.preview} aria-label="Resultat" aria-live="polite">
      {results.length === 0 ? (
        <EmptyPreview along={along} isChosen={isChosen} hasNumbers={hasNumbers} />
      ) : (
        <>
          <h3>Resultat</h3>
          <div className={styles.rows} tabIndex={0} role="group" aria-label="Resultater">
            <table>
              <tbody>
                {results.map(({ at, name, text, trouble }) => (
                  <tr key={at}>
                    <th scope="row">
                      {name}
                      {trouble && <div className={styles.trouble}>{troubleText(trouble)}</div>}
                    </th>
                    <td>{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.note}>
            {target !== undefined && `Det, der står i »${target}«, bliver erstattet. `}
            Resultaterne sættes ind som almindelige tal. De ændrer sig ikke, hvis tabellen ændres senere.
          </p>
        </>
      )}
    </section>
  );
}
