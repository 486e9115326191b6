import { useMemo, useState } from "react";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { Editor } from "slate";
import { formatAmount } from "../../../shared/figures/formatAmount.ts";
import { RANGE_DASHES } from "../../../shared/houseStyle/dashes.ts";
import type { DeviationKind } from "../../../shared/houseStyle/deviation.ts";
import { inQuotes } from "../../../shared/houseStyle/quotes.ts";
import type { HouseStyle } from "../../../shared/plan/houseStyle.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNotify } from "../../ui/notify.tsx";
import { useReturnFocus } from "../../ui/useReturnFocus.ts";
import { planSections } from "../commands/sections.ts";
import { replaceEach } from "../find/replaceHits.ts";
import { DeviationList } from "./DeviationList.tsx";
import { findDeviations, replacementsOf, type FoundDeviation } from "./findDeviations.ts";
import styles from "./HouseStyleDialog.module.css";

const KIND_NAMES: Readonly<Record<DeviationKind, string>> = {
  percent: "Procent",
  dash: "Streger",
  quotes: "Citationstegn",
};
const KINDS = Object.keys(KIND_NAMES) as DeviationKind[];

const places = (many: number) => (many === 1 ? "1 sted" : `${many.toLocaleString("da-DK")} steder`);

function describe(style: HouseStyle): string {
  const range = `2027${RANGE_DASHES[style.dash]}2028`;
  return `${formatAmount("48", "%", style)}, ${range} og ${inQuotes("sådan her", style)}`;
}

interface Props {
  editor: Editor;
  style: HouseStyle;
  onShow: (deviation: FoundDeviation) => void;
  onClose: () => void;
}

/** Shows every place that is not written in the house style, and mends those that are ticked, in one step. */
export function HouseStyleDialog({ editor, style, onShow, onClose }: Props) {
  useReturnFocus();
  const notify = useNotify();
  const deviations = useMemo(() => findDeviations(planSections(editor), style), [editor, style]);
  const mendable = deviations.filter(({ edits }) => edits.length > 0);
  const unclear = deviations.filter(({ edits }) => edits.length === 0);
  const [spared, setSpared] = useState<ReadonlySet<FoundDeviation>>(new Set());
  const chosen = mendable.filter((deviation) => !spared.has(deviation));

  const spare = (some: readonly FoundDeviation[], spares: boolean) => {
    const next = new Set(spared);
    for (const deviation of some) {
      if (spares) next.add(deviation);
      else next.delete(deviation);
    }
    setSpared(next);
  };

  const mend = () => {
    replaceEach(editor, replacementsOf(chosen));
    notify.message(`${places(chosen.length)} er rettet til husstilen. Ctrl+Z i teksten fortryder det hele.`);
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface ?? ""}>
        <DialogBody className={styles.body ?? ""}>
          <DialogTitle>Tilpas teksten til husstilen</DialogTitle>
          <DialogContent className={styles.content ?? ""}>
            {deviations.length === 0 ? (
              <EmptyState
                icon={<CheckmarkCircleRegular />}
                title="Alt er skrevet i husstilen"
                text={`Planen skriver ${describe(style)} hele vejen igennem.`}
              />
            ) : (
              <>
                <p className={styles.lead}>
                  Husstilen er {describe(style)}. {places(mendable.length)} er skrevet anderledes.
                </p>
                <div className={styles.kinds}>
                  {KINDS.map((kind) => {
                    const own = mendable.filter((deviation) => deviation.kind === kind);
                    if (own.length === 0) return null;
                    const ticked = own.filter((deviation) => !spared.has(deviation)).length;
                    return (
                      <Checkbox
                        key={kind}
                        label={`${KIND_NAMES[kind]} (${own.length})`}
                        checked={ticked === own.length ? true : ticked === 0 ? false : "mixed"}
                        onChange={() => spare(own, ticked === own.length)}
                      />
                    );
                  })}
                </div>
                <DeviationList
                  deviations={mendable}
                  isTicked={(deviation) => !spared.has(deviation)}
                  onTick={(deviation, ticked) => spare([deviation], !ticked)}
                />
                {unclear.length > 0 && (
                  <section className={styles.unclear} aria-label="Afgør selv">
                    <h3>Afgør selv</h3>
                    <p>Er punktummet et komma? Det ændres ikke af sig selv.</p>
                    <DeviationList deviations={unclear} onShow={onShow} />
                  </section>
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{mendable.length === 0 ? "Luk" : "Annullér"}</Button>
            {mendable.length > 0 && (
              <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={mend}>
                Ret {places(chosen.length)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
