/** The parts the plan's template demands that are still empty. */
export function MissingPanel() {
  return <p>Intet mangler.</p>;
}
