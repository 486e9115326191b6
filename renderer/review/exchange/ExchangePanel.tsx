import { Button, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowReplyRegular, SendRegular } from "@fluentui/react-icons";
import { useCallback, useRef, useState } from "react";
import type { ListedIncoming } from "../../../shared/contract/incoming.ts";
import { personLine } from "../../../shared/person.ts";
import { describeOpened } from "../../../shared/describeOpened.ts";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePlanPart } from "../../plan/usePlanPart.ts";
import { FilePicker, type FilePickerHandle } from "../../ui/FilePicker.tsx";
import { formatChanged } from "../../ui/formatChanged.ts";
import { useNotify } from "../../ui/notify.tsx";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import { useNow } from "../../ui/useNow.ts";
import { DropTarget } from "../../library/DropTarget.tsx";
import card from "../card.module.css";
import styles from "./ExchangePanel.module.css";
import { IncomingRow, isOpen } from "./IncomingRow.tsx";
import { OpenedDialog, type OpenedHere } from "./OpenedDialog.tsx";
import { openFile } from "./openFile.ts";
import { SendBackDialog } from "./SendBackDialog.tsx";
import { SendDialog } from "./SendDialog.tsx";
import { useExchange } from "./useExchange.ts";

interface Props {
  /** Opens what came back, to be gone through. */
  onReceive: (incomingId: string) => void;
}

/** What can come back to a plan. */
const ENDINGS = [".planpakke", ".docx"];

interface ReturnedProps {
  title: string;
  listed: readonly ListedIncoming[];
  now: Date;
  onReceive: (incomingId: string) => void;
}

/** What has come back under a heading of its own; nothing where nothing has. */
function Returned({ title, listed, now, onReceive }: ReturnedProps) {
  if (listed.length === 0) return null;
  return (
    <>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {listed.map((one) => (
          <IncomingRow key={one.id} incoming={one} now={now} onReceive={onReceive} />
        ))}
      </ul>
    </>
  );
}

/** Sends the plan to those who are to read it, and lists what has come back from them. */
export function ExchangePanel({ onReceive }: Props) {
  const { properties, changeStored } = usePlan();
  const { id } = properties;
  const { value: state, error, reload } = useExchange();
  const load = useCallback(() => call("incoming.list", { id }), [id]);
  const incoming = usePlanPart(id, "incoming", load);
  const notify = useNotify();
  const now = useNow();
  const picker = useRef<FilePickerHandle>(null);
  const [asked, setAsked] = useState<"send" | "sendBack" | null>(null);
  const [busyWith, setBusyWith] = useState<string>();
  const [unplaced, setUnplaced] = useState<OpenedHere>();

  const receive = useCallback(
    async (files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) {
        setBusyWith(file.name);
        try {
          // What came may be the plan itself anew, so the window is to show it as it is then.
          await changeStored(async () => {
            const opened = await openFile(file, id);
            if (opened.kind === "incoming") ids.push(...opened.incomingIds);
            else if (describeOpened(opened, file.name)) setUnplaced({ file, opened });
            else if (opened.kind === "reviewing") notify.message("Planen er skiftet ud med den nye udgave.");
            return call("plan.open", { id });
          });
        } catch (problem) {
          notify.problem(problem);
        }
      }
      setBusyWith(undefined);
      const [first] = ids;
      if (first !== undefined && files.length === 1) onReceive(first);
    },
    [changeStored, id, notify, onReceive],
  );

  const returned = incoming.value ?? [];
  const sendings = state?.sendings ?? [];
  const reviewing = state?.reviewing ?? null;
  const problem = error ?? incoming.error;
  return (
    <section className={card.card} aria-labelledby="exchange-title">
      <header className={card.head}>
        <h2 id="exchange-title" className={card.title}>
          Send og modtag
        </h2>
        <div className={styles.actions}>
          {busyWith !== undefined && <Spinner size="tiny" label={`Læser ${busyWith} …`} />}
          <Button icon={<ArrowDownloadRegular />} disabledFocusable={busyWith !== undefined} onClick={() => picker.current?.open()}>
            Modtag …
          </Button>
          {reviewing ? (
            <Button appearance="primary" icon={<ArrowReplyRegular />} onClick={() => setAsked("sendBack")}>
              Send tilbage …
            </Button>
          ) : (
            <Button appearance="primary" icon={<SendRegular />} onClick={() => setAsked("send")}>
              Send til gennemsyn …
            </Button>
          )}
        </div>
      </header>
      {problem !== null && (
        <ProblemBar
          error={problem}
          actions={
            <Button size="small" onClick={() => [reload, incoming.reload].forEach((again) => again())}>
              Prøv igen
            </Button>
          }
        />
      )}
      {reviewing && (
        <p className={styles.words}>
          Planen er sendt til dig af {personLine(reviewing.copy.by)}. Den står her, så du kan rette, kommentere og godkende, og sende den tilbage.
        </p>
      )}
      {returned.length === 0 && !reviewing && incoming.value && (
        <p className={styles.words}>
          {sendings.length > 0
            ? "Intet er kommet retur endnu. Når du får en planpakke eller en Word-fil, så vælg »Modtag«, eller slip filen her."
            : "Planen er ikke sendt til nogen endnu. Vælg »Send til gennemsyn« for at lave en pakke, som andre kan rette i. Det, de sender tilbage, står her."}
        </p>
      )}
      <Returned title="Venter på dig" listed={returned.filter(isOpen)} now={now} onReceive={onReceive} />
      <Returned title="Gået igennem" listed={returned.filter((one) => !isOpen(one))} now={now} onReceive={onReceive} />
      {sendings.length > 0 && (
        <>
          <h3 className={styles.subtitle}>Sendt</h3>
          <ul className={styles.list} aria-label="Sendt">
            {sendings.map(({ at, to, message, fileName, purpose }) => (
              <li key={at} className={styles.row}>
                <div className={styles.rowWords}>
                  <p className={styles.who}>
                    <strong>{to === "" ? "Uden angivet modtager" : to}</strong>
                    <span className={styles.muted}>
                      {purpose === "return" ? "sendt tilbage" : "til gennemsyn"} · {formatChanged(new Date(at), now)}
                    </span>
                  </p>
                  {message !== "" && <p className={styles.message}>»{message}«</p>}
                  <p className={styles.muted}>{fileName}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <FilePicker ref={picker} endings={ENDINGS} onFiles={(files) => void receive(files)} />
      <DropTarget onFiles={(files) => void receive(files)} title="Slip filen for at modtage den" text="Planpakke eller Word-fil, der er kommet retur" />
      {asked === "send" && <SendDialog onClose={() => setAsked(null)} />}
      {asked === "sendBack" && reviewing && <SendBackDialog reviewing={reviewing} onClose={() => setAsked(null)} />}
      {unplaced && <OpenedDialog of={unplaced} onClose={() => setUnplaced(undefined)} />}
    </section>
  );
}
