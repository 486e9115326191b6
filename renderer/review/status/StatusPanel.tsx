import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowRightRegular, ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PlanStatus } from "../../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { isLocked, STEPS, stepTo } from "../../../shared/review/index.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import { useExchange } from "../exchange/useExchange.ts";
import { Approvals } from "./Approvals.tsx";
import { History } from "./History.tsx";
import { OpenAgain } from "./OpenAgain.tsx";
import { StepDialog, type AskedStep } from "./StepDialog.tsx";
import { Stepper } from "./Stepper.tsx";
import card from "../card.module.css";
import styles from "./Status.module.css";
import { useStatusRecord } from "./StatusContext.tsx";
import { useStep } from "./useStep.ts";

interface Props {
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
}

function askedStep(from: PlanStatus, to: PlanStatus): AskedStep {
  const name = STATUS_WORDS[to];
  const isBack = stepTo(from, to) === "back";
  return { from, to: [to], title: isBack ? `Tilbage til »${name}«` : `Videre til »${name}«`, submit: isBack ? "Gå tilbage" : "Gå videre" };
}

/** The next step as a button of its own, every other in a menu beside it. */
function Steps({ status }: { status: PlanStatus }) {
  const step = useStep();
  const [asked, setAsked] = useState<AskedStep>();
  const [next, ...later] = STEPS[status].forward;
  const back = STEPS[status].back.filter((state) => !isLocked(status) || isLocked(state)).toReversed();
  const others = [...later, ...back];
  return (
    <div className={styles.acts}>
      {next && (
        <Button
          appearance={isLocked(status) ? "secondary" : "primary"}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => setAsked(askedStep(status, next))}
        >
          {`Videre til »${STATUS_WORDS[next]}«`}
        </Button>
      )}
      {isLocked(status) && <OpenAgain />}
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
              Anden tilstand
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((state) => (
                <MenuItem key={state} onClick={() => setAsked(askedStep(status, state))}>
                  {stepTo(status, state) === "back" ? `Tilbage til »${STATUS_WORDS[state]}« …` : `Videre til »${STATUS_WORDS[state]}« …`}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {asked && <StepDialog {...asked} onStep={step} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

/** Where the plan is on its way from draft to shelf, and who has approved what of it. */
export function StatusPanel({ onShowText }: Props) {
  const { status } = usePlan().properties;
  const { value, error, reload } = useStatusRecord();
  const transitions = value?.transitions ?? [];
  const owner = useExchange().value?.reviewing?.copy.by;
  return (
    <>
      {error !== null && <ProblemBar error={error} actions={<Button onClick={reload}>Prøv igen</Button>} />}
      <section className={card.card} aria-labelledby="status">
        <div className={card.head}>
          <h2 id="status" className={card.title}>
            Tilstand
          </h2>
          {!owner && <Steps status={status} />}
        </div>
        {owner && <p className={styles.owner}>Planen er {owner.name}s, og det er dér, den går videre. Her kan du godkende den.</p>}
        <Stepper status={status} transitions={transitions} />
        <History transitions={transitions} />
      </section>
      <Approvals onShowText={onShowText} />
    </>
  );
}
