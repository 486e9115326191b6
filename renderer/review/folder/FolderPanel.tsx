interface Props {
  /** Opens what came from another laptop, to be gone through. */
  onReceive: (incomingId: string) => void;
}

/** The folder the plan is shared in, and who shares it. */
export function FolderPanel(props: Props) {
  void props;
  return null;
}
