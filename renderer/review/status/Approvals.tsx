import { Button, Link } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { isSamePerson } from "../../../shared/person.ts";
import { standingOf, type Standing } from "../../../shared/review/index.ts";
import { useDerived, useIsLocked } from "../../editor/PlanContext.tsx";
import { usePerson } from "../../person/PersonContext.ts";
import { StandingMark } from "./StandingMark.tsx";
import card from "../card.module.css";
import styles from "./Status.module.css";
import { approvalWords } from "./statusWords.ts";
import { useApprove } from "./useApprove.ts";
import { useStandings } from "./useStandings.ts";

const NOBODY: Standing = standingOf([], null, "");

function StandingCell({ standing }: { standing: Standing }) {
  if (standing.approvals.length === 0) return <span className={styles.quiet}>Ikke godkendt</span>;
  return (
    <ul className={styles.approvals}>
      {standing.approvals.map((approval) => {
        const covers = standing.covers(approval);
        return (
          <li key={approval.id} className={styles.approval}>
            <StandingMark standing={{ ...standing, state: covers ? "approved" : "changed", approvals: [approval] }} />
            {approvalWords(approval, covers)}
          </li>
        );
      })}
    </ul>
  );
}

interface ActsProps {
  /** What is approved, in words. */
  name: string;
  section: string | null;
  standing: Standing;
}

function Acts({ name, section, standing }: ActsProps) {
  const { person } = usePerson();
  const approve = useApprove();
  const acts = useRef<HTMLSpanElement>(null);
  const own = person ? standing.approvals.find(({ by }) => isSamePerson(by, person)) : undefined;
  const isCovered = own !== undefined && standing.covers(own);
  const wasCovered = useRef(isCovered);
  // The button pressed is gone with what it did; the other one takes its place.
  useEffect(() => {
    if (wasCovered.current !== isCovered && document.activeElement === document.body) acts.current?.querySelector("button")?.focus();
    wasCovered.current = isCovered;
  }, [isCovered]);
  return (
    <span ref={acts} className={styles.acts}>
      {!isCovered && (
        <Button
          size="small"
          icon={<CheckmarkRegular />}
          aria-label={own ? `Godkend igen: ${name}` : `Godkend: ${name}`}
          onClick={() => void approve(section, "approved")}
        >
          {own ? "Godkend igen" : "Godkend"}
        </Button>
      )}
      {own && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Træk tilbage: ${name}`}
          onClick={() => void approve(section, "withdrawn")}
        >
          Træk tilbage
        </Button>
      )}
    </span>
  );
}

/** Who has approved of each section and of the whole plan, and whether it has been changed since. */
export function Approvals({ onShowText }: { onShowText: (id: string) => void }) {
  const outline = useDerived((derived) => derived.outline());
  const standings = useStandings();
  const isLocked = useIsLocked();
  const of = (id: string | null): Standing => standings.get(id) ?? NOBODY;
  const done = outline.filter(({ id }) => of(id).state === "approved").length;
  return (
    <section className={card.card} aria-labelledby="approvals">
      <div className={card.head}>
        <h2 id="approvals" className={card.title}>
          Godkendelse
        </h2>
        <span className={styles.quiet}>
          {done} af {outline.length} afsnit er godkendt, som de er nu
        </span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Afsnit</th>
            <th scope="col">Godkendt</th>
            {!isLocked && (
              <th scope="col">
                <span className={styles.unseen}>Handlinger</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.whole}>
            <th scope="row">Hele planen</th>
            <td>
              <StandingCell standing={of(null)} />
            </td>
            {!isLocked && (
              <td>
                <Acts name="hele planen" section={null} standing={of(null)} />
              </td>
            )}
          </tr>
          {outline.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">
                <Link as="button" className={styles.jump} onClick={() => onShowText(id)}>
                  {label}
                </Link>
              </th>
              <td>
                <StandingCell standing={of(id)} />
              </td>
              {!isLocked && (
                <td>
                  <Acts name={label} section={id} standing={of(id)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
