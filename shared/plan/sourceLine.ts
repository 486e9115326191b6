/** Authors write the word themselves now and then. */
const NAMES_ITSELF = /^\s*kilder?\s*:\s*/i;

/** A source by its name alone. */
export function bareSource(source: string): string {
  return source.replace(NAMES_ITSELF, "").trim();
}

/** "Kilde: Jobindsats.dk", or the author's own words for it; "" where no source is given. */
export function sourceLine(source: string): string {
  const words = source.trim();
  return words === "" || NAMES_ITSELF.test(words) ? words : `Kilde: ${words}`;
}
