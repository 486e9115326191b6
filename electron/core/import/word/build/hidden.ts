interface Identified {
  id: string;
}

/**
 * Puts what no file shows (guidance, what is empty, page breaks) back between `visible`, in which the others of `original`
 * stand as they came back: each stays behind what it stood behind, wherever that is now.
 */
export function withHidden<T extends Identified>(original: readonly T[], visible: readonly T[], isHidden: (one: T) => boolean): T[] {
  const present = new Set(visible.map(({ id }) => id));
  const behind = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const each of original) {
    if (present.has(each.id)) last = each.id;
    else if (isHidden(each)) behind.set(last, [...(behind.get(last) ?? []), each]);
  }
  return [...(behind.get(null) ?? []), ...visible.flatMap((each) => [each, ...(behind.get(each.id) ?? [])])];
}
