interface Props {
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
}

/** Where the plan is on its way from draft to shelf, and who has approved what of it. */
export function StatusPanel(props: Props) {
  void props;
  return null;
}
