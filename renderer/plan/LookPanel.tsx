import { Button } from "@fluentui/react-components";
import { TextGrammarWandRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSlateStatic } from "slate-react";
import { call } from "../app/api.ts";
import { enterHit } from "../editor/find/goToHit.ts";
import { HouseStyleDialog } from "../editor/houseStyle/HouseStyleDialog.tsx";
import { usePlan } from "../editor/PlanContext.tsx";
import { LookForm, type LookAndStyle } from "../look/LookForm.tsx";
import { useNotify } from "../ui/notify.tsx";
import styles from "./LookPanel.module.css";

/** The open plan's own look and house style; the paper beside it follows every change. */
export function LookPanel() {
  const { properties, change } = usePlan();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const editor = useSlateStatic();
  const [isAdapting, setAdapting] = useState(false);
  const { theme, houseStyle } = properties;

  const set = (changed: Partial<LookAndStyle>) => void change(changed).catch(notify.problem);

  const takeOver = async () => {
    setBusy(true);
    try {
      const { municipality } = await call("settings.get", {});
      await change({ theme: municipality.theme, houseStyle: municipality.houseStyle });
      notify.undo("Planen har fået kommunens udtryk", () => set({ theme, houseStyle }));
    } catch (error) {
      notify.problem(error);
    } finally {
      setBusy(false);
    }
  };

  const handOver = async () => {
    setBusy(true);
    try {
      const { municipality: before } = await call("settings.get", {});
      const name = before.name || properties.municipality;
      await call("settings.change", { municipality: { name, theme, houseStyle } });
      notify.undo("Nye planer begynder nu med dette udtryk", () => {
        call("settings.change", { municipality: before }).catch(notify.problem);
      });
    } catch (error) {
      notify.problem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <p className={styles.lead}>Gælder kun denne plan. Papiret og Word-filen følger med.</p>
      <div className={styles.exchange}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void takeOver()}>
          Brug kommunens udtryk
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void handOver()}>
          Gem som kommunens udtryk
        </Button>
      </div>
      <LookForm theme={theme} houseStyle={houseStyle} heading="h3" municipality={properties.municipality} onChange={set} />
      <Button className={styles.adapt ?? ""} icon={<TextGrammarWandRegular />} onClick={() => setAdapting(true)}>
        Tilpas teksten til husstilen
      </Button>
      {isAdapting && (
        <HouseStyleDialog
          editor={editor}
          style={houseStyle}
          onShow={(place) => {
            setAdapting(false);
            requestAnimationFrame(() => enterHit(editor, place));
          }}
          onClose={() => setAdapting(false)}
        />
      )}
    </>
  );
}
