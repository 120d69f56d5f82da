import { type AgreementRow, findLineForm } from "../../../exercises/contract.ts";

type Fields = Record<string, string>;

/**
 * The fields of a line as they were adopted. A partner that was merged into another one since, or left, is not named
 * again: there the line keeps who stands in it now, if that one takes part. Pure.
 */
export function restoredFields(
  { kind, fields }: Pick<AgreementRow, "fields"> & { kind: string },
  now: Fields,
  partnerIds: string[],
): Fields {
  const columns = findLineForm(kind)?.columns ?? [];
  const named = columns.filter(({ input }) => input === "partner").map(({ key }) => key);
  const someoneHere = (key: string) => [fields[key], now[key]].find((id) => id && partnerIds.includes(id)) ?? "";
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, named.includes(key) && value ? someoneHere(key) : value]),
  );
}
