/*
 * Somebody's words among ours, each in its own reading direction: an Arabic name would otherwise pull what follows it to
 * its other side.
 */

/** A sentence with the values in its places: `{name}` is where `values.name` stands. */
export function Filled({ template, values }: { template: string; values: Record<string, string | number> }) {
  return template
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : <bdi key={`${at}-${part}`}>{values[part]}</bdi>));
}
