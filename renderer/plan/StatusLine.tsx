import { CheckmarkRegular, ErrorCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { useContext, useSyncExternalStore } from "react";
import { JumpContext } from "../editor/JumpContext.ts";
import { useDerived } from "../editor/PlanContext.tsx";
import type { PlanSession, SaveState } from "./PlanSession.ts";
import styles from "./PlanScreen.module.css";

const clock = new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" });
const count = new Intl.NumberFormat("da-DK");

/** The bands of LIX as Danish readers know them; the number is a hint, not a verdict. */
function lixBand(lix: number): string {
  if (lix < 25) return "meget let";
  if (lix < 35) return "let";
  if (lix < 45) return "middel";
  return lix < 55 ? "svær" : "meget svær";
}

function Saved({ state }: { state: SaveState }) {
  switch (state.state) {
    case "saved":
      return (
        <>
          <CheckmarkRegular aria-hidden /> Gemt kl. {clock.format(new Date(state.at))}
        </>
      );
    case "unsaved":
      return <>Gemmer …</>;
    case "failed":
      return (
        <>
          <ErrorCircleRegular aria-hidden /> Ikke gemt
        </>
      );
  }
}

/** Says when references lead nowhere, and goes to the first of them. */
function BrokenReferences() {
  const broken = useDerived((derived) => derived.brokenReferences());
  const jump = useContext(JumpContext);
  const [first] = broken;
  if (!first) return null;
  return (
    <button type="button" className={styles.warning} onClick={() => jump(first.id)}>
      <WarningRegular aria-hidden />
      {broken.length === 1 ? "1 henvisning mangler sit mål" : `${broken.length} henvisninger mangler deres mål`}
    </button>
  );
}

/** The line under the paper: how long the plan is, how it reads, and whether it is safe. */
export function StatusLine({ session }: { session: PlanSession }) {
  const { words, lix } = useDerived((derived) => derived.size());
  const state = useSyncExternalStore(session.subscribe, session.saveState);
  return (
    <footer className={styles.status}>
      <span>{count.format(words)} ord</span>
      {lix !== null && (
        <span title="Læsbarhedstal: ord pr. sætning plus andelen af lange ord. Sigt efter højst 45.">
          LIX {lix} ({lixBand(lix)})
        </span>
      )}
      <BrokenReferences />
      <span className={styles.saved} role="status">
        <Saved state={state} />
      </span>
    </footer>
  );
}
