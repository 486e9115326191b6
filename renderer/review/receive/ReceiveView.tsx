interface Props {
  incomingId: string;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  /** Opens something else that came back. */
  onOpen: (incomingId: string) => void;
  onBack: () => void;
}

/** What one person changed and said, to be accepted or rejected. */
export function ReceiveView(props: Props) {
  void props;
  return null;
}
