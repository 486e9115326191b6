/** What a series of times comes down to, in milliseconds. */
export interface Summary {
  p50: number;
  p95: number;
}

/** The value that `share` (0 to 1) of `values` lie at or below, by nearest rank. Throws where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export function summarise(times: readonly number[]): Summary {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** How long `work` takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Lets every contestant have its turn in each round, so that what else the machine is doing hits all alike. A turn gives
 * one or more times; `warmUps` rounds go before and count for nothing.
 */
export async function interleave<K extends string>(
  contestants: Record<K, () => Promise<readonly number[]>>,
  { rounds, warmUps = 1 }: { rounds: number; warmUps?: number },
): Promise<Record<K, Summary>> {
  const names = Object.keys(contestants) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const turn = await contestants[name]();
      if (round >= 0) times.get(name)?.push(...turn);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(times.get(name) ?? [])])) as Record<K, Summary>;
}

/** One line of the bench: how we fare at a task against a rival doing the same in the same run. */
export interface Row {
  task: string;
  rival: string;
  ours: Summary;
  theirs: Summary;
  target: string;
  met: boolean;
}
