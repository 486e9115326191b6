/** More letters than this leave no room for the page's number. */
const LONGEST = 80;

/** A plan's title as far as it goes on one line at the foot of a page, cut between words. */
export function footerTitle(title: string): string {
  const words = title.replaceAll(/\s+/g, " ").trim();
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST).replace(/[\s,.:;–-]*\S*$/, "")} …`;
}
