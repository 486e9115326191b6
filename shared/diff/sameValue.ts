function fields(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}

/** Whether two values that JSON can say are equal. A field that is undefined counts as one that is not there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  for (const name of Object.keys(b)) if (!(name in a)) names.push(name);
  return names.every((name) => sameValue(fields(a)[name], fields(b)[name]));
}
