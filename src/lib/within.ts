/** A signal that ends a call after so many milliseconds. Browsers before Chrome 103 lack `AbortSignal.timeout`. */
export function within(ms: number): AbortSignal {
  const over = new AbortController();
  setTimeout(() => over.abort(), ms);
  return over.signal;
}
