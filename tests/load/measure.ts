/** The value that `share` (0 to 1) of the values do not exceed (nearest rank); null without values. */
export function percentile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** The middle of the values that there are, the mean of the middle two of an even number; null without any. */
export function median(values: (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** How often `limit` fits in `ours`; null where one of them was not measured or there is nothing to divide by. */
export function ratio(ours: number | null, limit: number | null): number | null {
  return ours === null || limit === null || limit <= 0 ? null : ours / limit;
}

/** `ours` may be so many times the limit plus so much (in the figure's unit), or at most so much. */
export type Target = { times: number; plus?: number } | { most: number };

/** Whether the target is met; null where there is no target or nothing to hold against it. */
export function isMet(ours: number | null, limit: number | null, target: Target | null): boolean | null {
  if (ours === null || target === null) return null;
  if ("most" in target) return ours <= target.most;
  return limit === null ? null : ours <= target.times * limit + (target.plus ?? 0);
}
