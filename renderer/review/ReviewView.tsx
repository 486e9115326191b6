import { useEffect, useRef, useState } from "react";
import { ExchangePanel } from "./exchange/ExchangePanel.tsx";
import { FolderPanel } from "./folder/FolderPanel.tsx";
import { ReceiveView } from "./receive/ReceiveView.tsx";
import styles from "./ReviewView.module.css";
import { StatusPanel } from "./status/StatusPanel.tsx";

interface Props {
  /** What came back and is to be gone through first. */
  incomingId: string | undefined;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
}

/** Where a plan goes from hand to hand: its state, who has approved what, what is sent and what has come back. */
export function ReviewView({ incomingId, onShowText }: Props) {
  const [receiving, setReceiving] = useState<string | null>(incomingId ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (receiving === null && isBack.current) heading.current?.focus();
    isBack.current = receiving !== null;
  }, [receiving]);
  if (receiving !== null) {
    return <ReceiveView incomingId={receiving} onShowText={onShowText} onOpen={setReceiving} onBack={() => setReceiving(null)} />;
  }
  return (
    <div className={styles.view}>
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>Gennemsyn</h1>
        <ExchangePanel onReceive={setReceiving} />
        <StatusPanel onShowText={onShowText} />
        <FolderPanel onReceive={setReceiving} />
      </div>
    </div>
  );
}
