import type { CSSProperties } from "react";
import { formatAmount } from "../../shared/figures/formatAmount.ts";
import { RANGE_DASHES } from "../../shared/houseStyle/dashes.ts";
import { inQuotes } from "../../shared/houseStyle/quotes.ts";
import { lightColours } from "../../shared/look/look.ts";
import { POINTS_PER_MILLIMETRE } from "../../shared/look/measures.ts";
import type { Theme } from "../../shared/plan/theme.ts";
import { themeVariables } from "../ui/lookStyles.ts";
import type { LookAndStyle } from "./LookForm.tsx";
import { Logo } from "./Logo.tsx";
import styles from "./PageSample.module.css";

/** Heights of the sample chart's columns, one per series, in percent. */
const COLUMNS = [100, 78, 60, 88, 50, 36];

/** The sample's letters are larger than its page would have them, its logo is not. */
const LOGO_SCALE = 0.7;

/** As it is printed, whatever the program's own mode: that is what the colours are chosen for. */
function printed(theme: Theme): CSSProperties {
  const { paper, ink } = lightColours(theme);
  return { colorScheme: "light", "--paper": `#${paper}`, "--paper-ink": `#${ink}`, ...themeVariables(theme) } as CSSProperties;
}

interface Props extends LookAndStyle {
  municipality: string;
}

/** A page with a little of everything a theme and a house style decide. */
export function PageSample({ theme, houseStyle, municipality }: Props) {
  const period = `2027${RANGE_DASHES[houseStyle.dash]}2028`;
  return (
    <figure className={styles.sample} aria-label="Sådan ser planerne ud">
      <div className={styles.page} style={printed(theme)}>
        <div className={styles.cover}>
          {theme.logo && (
            <div className={styles.logo}>
              <Logo
                asset={theme.logo}
                municipality={municipality}
                length={(millimetres) => `calc(${millimetres * POINTS_PER_MILLIMETRE * LOGO_SCALE} * var(--point))`}
              />
            </div>
          )}
          <p className={styles.title}>Beskæftigelsesplan {period}</p>
          <p className={styles.municipality}>{municipality || "Kommunens navn"}</p>
        </div>
        <p className={styles.heading}>1. Flere unge i job</p>
        <p className={styles.text}>
          I 2025{RANGE_DASHES[houseStyle.dash]}2026 kom {formatAmount("48", "%", houseStyle)} af
          de unge i gang. Næste mål hedder {inQuotes("hele vejen i mål", houseStyle)}.
        </p>
        <p className={styles.label}>Det gør vi:</p>
        <ol className={styles.points}>
          <li>Vi møder den unge inden for en uge.</li>
          <li>Vi finder en fritidsplads til alle, der vil have en.</li>
        </ol>
        <p className={styles.caption}>Tabel 1. Unge uden job</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Alder</th>
              <th scope="col">2025</th>
              <th scope="col">2026</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>18{RANGE_DASHES[houseStyle.dash]}24 år</td>
              <td>{formatAmount("1240", "", houseStyle)}</td>
              <td>{formatAmount("1105", "", houseStyle)}</td>
            </tr>
            <tr>
              <td>25{RANGE_DASHES[houseStyle.dash]}29 år</td>
              <td>{formatAmount("860", "", houseStyle)}</td>
              <td>{formatAmount("792", "", houseStyle)}</td>
            </tr>
          </tbody>
        </table>
        <div className={styles.chart} role="img" aria-label="Diagramfarverne">
          {COLUMNS.map((height, index) => (
            <span key={index} style={{ height: `${height}%`, background: `var(--series-${index + 1})` }} />
          ))}
        </div>
      </div>
    </figure>
  );
}
