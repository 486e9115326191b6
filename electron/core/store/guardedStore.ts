/** `store` with each of its methods run by `guarded`, which says what an error of the database means to the person. */
export function guardedStore<S extends object>(store: S, guarded: <T>(work: () => T) => T): S {
  const methods = Object.entries(store as Record<string, (...values: unknown[]) => unknown>);
  const all = methods.map(([name, method]) => [name, (...values: unknown[]) => guarded(() => method(...values))]);
  return Object.fromEntries(all) as S;
}
