type FormBody = { [name: string]: string | string[] | FormBody };

/**
 * A form's fields as the body of a contribution: "text" gives {text}, "points.kennis" gives {points: {kennis}}, and every
 * "roles[]" adds to {roles: […]}. Left out: what React hides in a form (names with "$"), files, and names that would reach
 * an object's prototype. Of two fields that claim the same place the first stays, of one name the last value counts.
 */
export function formBody(form: Iterable<[string, FormDataEntryValue]>): FormBody {
  const body: FormBody = {};
  for (const [name, value] of form) {
    const path = name.split(".");
    if (name.startsWith("$") || typeof value !== "string" || path.some((part) => part.startsWith("__proto__")))
      continue;
    put(body, path, value);
  }
  return body;
}

function put(body: FormBody, [part = "", ...rest]: string[], value: string): void {
  const key = rest.length === 0 && part.endsWith("[]") ? part.slice(0, -2) : part;
  const there = Object.hasOwn(body, key) ? body[key] : undefined;
  if (rest.length > 0) {
    const inner = there ?? {};
    if (typeof inner === "string" || Array.isArray(inner)) return;
    body[key] = inner;
    put(inner, rest, value);
  } else if (key !== part) {
    if (there === undefined) body[key] = [value];
    else if (Array.isArray(there)) there.push(value);
  } else if (there === undefined || typeof there === "string") {
    body[key] = value;
  }
}
