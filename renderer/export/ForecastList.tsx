import { CheckmarkCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { Forecast } from "./forecast.ts";
import styles from "./ForecastList.module.css";

/** Beyond this the list would push the button out of sight; the outline shows them all. */
const LONGEST_LIST = 6;

function guidanceWords(count: number): string {
  if (count === 0) return "Der er ingen vejledning tilbage i planen.";
  return count === 1
    ? "1 stykke vejledning bliver udeladt af filen."
    : `${count} stykker vejledning bliver udeladt af filen.`;
}

/** What will happen, before it happens. */
export function ForecastList({ forecast }: { forecast: Forecast | undefined }) {
  if (!forecast) return <div className={styles.waiting} />;
  const { guidance, unwritten } = forecast;
  const more = unwritten.length - LONGEST_LIST;
  return (
    <ul className={styles.list}>
      <li className={styles.item}>
        <span className={styles.good} aria-hidden="true">
          <CheckmarkCircleRegular />
        </span>
        <span>{guidanceWords(guidance)}</span>
      </li>
      {unwritten.length === 0 ? (
        <li className={styles.item}>
          <span className={styles.good} aria-hidden="true">
            <CheckmarkCircleRegular />
          </span>
          <span>Alle afsnit har indhold.</span>
        </li>
      ) : (
        <li className={styles.item}>
          <span className={styles.note} aria-hidden="true">
            <InfoRegular />
          </span>
          <div>
            {unwritten.length === 1 ? "1 afsnit har intet indhold endnu:" : `${unwritten.length} afsnit har intet indhold endnu:`}
            <ul className={styles.sections}>
              {unwritten.slice(0, more > 1 ? LONGEST_LIST : undefined).map((title, index) => (
                <li key={index}>{title}</li>
              ))}
              {more > 1 && <li className={styles.more}>og {more} til</li>}
            </ul>
          </div>
        </li>
      )}
    </ul>
  );
}
