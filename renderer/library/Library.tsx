/** The first screen: every plan there is, and the ways to get another. */
export function Library({ view }: { view: "library" | "trash" }) {
  return <main>{view}</main>;
}
