const PERSONAL = [
  /\S@\S+\.\S/,
  // Dutch phone number
  /(^|\D)((\+|00)31[\s().-]*(0[\s().-]*)?|0)(\d[\s().-]*){8}\d(?!\d)/,
  // postcode with a house number after or before it; in small letters only when written as one word ("in 2026 op 3 plekken")
  /\b[1-9]\d{3}( ?[A-Z]{2}|[a-z]{2})[\s,]+(nr\.? ?|huisnummer )?\d/,
  /\d[a-zA-Z]?[\s,]+[1-9]\d{3}( ?[A-Z]{2}|[a-z]{2})\b/,
  // somebody of a family or next door, by name ("familie De Vries"); a group with such a name has no capital behind it
  /(^|[^\p{L}])([Ff]amilie|[Ff]am\.|[Gg]ezin|[Mm](evrouw|eneer|w\.)|[Bb]uur(vrouw|man)) \p{Lu}\p{L}/u,
  // BSN
  /(^|\D)\d{4}[ .]?\d{2}[ .]?\d{3}(?!\d)/,
];

/** Whether these words may hold somebody's e-mail address, phone number, address or BSN. It may err: it is only for a warning. */
export const looksPersonal = (text: string): boolean => PERSONAL.some((pattern) => pattern.test(text));
