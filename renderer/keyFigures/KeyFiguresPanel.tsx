/** The numbers that are kept once for the whole plan. */
export function KeyFiguresPanel() {
  return <p>Nøgletal</p>;
}
