import { findLineForm } from "../../exercises/contract.ts";

type Fields = Record<string, string>;

/**
 * What the fields of a line say by now: those that its kind has, and only where something stands in them. What a line of
 * before keeps besides, such as how far an action was, says nothing any more; it stays where it is, for it was signed.
 */
export function saidIn(kind: string, fields: Fields): Fields {
  const columns = findLineForm(kind)?.columns ?? [];
  const said = columns.flatMap(({ key }): [string, string][] => (fields[key] ? [[key, fields[key]]] : []));
  return Object.fromEntries(said);
}
