interface Props {
  /** Opens what came back, to be gone through. */
  onReceive: (incomingId: string) => void;
}

/** Sends the plan to those who are to read it, and lists what has come back from them. */
export function ExchangePanel(props: Props) {
  void props;
  return null;
}
