import type { PartnerRef } from "./people.ts";

const HALF_YEAR_MS = 182 * 24 * 60 * 60 * 1000;

/**
 * An example's body with its placeholders filled in: "$formal" and "$informal" are a partner of that side, "$soon" and
 * "$later" the day of `soon` (epoch milliseconds) and half a year after it, as YYYY-MM-DD.
 */
export function filledIn(body: unknown, partners: PartnerRef[], soon: number): unknown {
  const places: Record<string, string | undefined> = {
    $formal: partners.find(({ side }) => side === "formal")?.id,
    $informal: partners.find(({ side }) => side === "informal")?.id,
    $soon: dayOf(soon),
    $later: dayOf(soon + HALF_YEAR_MS),
  };
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return places[value] ?? value;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fill(part)]));
    return value;
  };
  return fill(body);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
