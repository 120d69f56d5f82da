/** The list with `id` one place up (-1) or down (1); the same list where that is not possible. */
export function moved(list: string[], id: string, by: -1 | 1): string[] {
  const at = list.indexOf(id);
  const other = list[at + by];
  if (at < 0 || other === undefined) return list;
  return list.map((item) => (item === id ? other : item === other ? id : item));
}

/** The list with `id` in it or out of it, in the order of `options`. */
export function toggled(list: string[], id: string, options: { id: string }[]): string[] {
  const wanted = list.includes(id) ? list.filter((item) => item !== id) : [...list, id];
  return options.flatMap((option) => (wanted.includes(option.id) ? [option.id] : []));
}
