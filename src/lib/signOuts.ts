declare global {
  // Next loads a module once per bundle; who hears of a sign-out is the process's.
  var vruchtbareBodemSignOuts: Set<() => void> | undefined;
}

/** Who wants to hear that somebody signed out of this process. */
export function signOutHearers(): Set<() => void> {
  globalThis.vruchtbareBodemSignOuts ??= new Set();
  return globalThis.vruchtbareBodemSignOuts;
}
