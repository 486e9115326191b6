/** One plain address; Word's reader trips over the rest that the standard allows. */
const MAIL_ADDRESS = /^mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*(\?[\w.~%!$&'()*+,;=:@/?-]*)?$/i;

/**
 * `url` as Word can open it, with other letters than the plain ones percent-encoded. None where it is malformed, since
 * one such address makes Word call the whole file damaged.
 */
export function hyperlinkTarget(url: string): string | undefined {
  if (/^mailto:/i.test(url)) return MAIL_ADDRESS.test(url) ? url : undefined;
  if (!URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/%(?![0-9a-f]{2})/gi, "%25").replace(/[[\]{}|\\^`"<>\s]/g, encodeURIComponent);
}
