/** Whether a credit says itself what was made: "Illustration: NN". */
export function namesItsWork(credit: string): boolean {
  return /^\s*\p{L}+\s*:/u.test(credit);
}

/** "Foto: NN", or the author's own words for it; "" where nobody is named. */
export function creditLine(credit: string): string {
  const words = credit.trim();
  return words === "" || namesItsWork(words) ? words : `Foto: ${words}`;
}
