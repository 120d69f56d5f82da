const EVERY_MS = 1_000;

/**
 * Passes on what comes: at once where its stage is another than before, otherwise once a second at most, and then the
 * newest. What was passed over is not shown any more.
 */
export function createBundle<T>(show: (next: T) => void, stageOf: (of: T) => string) {
  let stage: string | null = null;
  let waiting: T | null = null;
  let shownAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pass(next: T): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = null;
    shownAt = Date.now();
    stage = stageOf(next);
    show(next);
  }

  return {
    take(next: T): void {
      const left = shownAt + EVERY_MS - Date.now();
      // A clock that was set back is no reason to wait.
      const isTime = left <= 0 || left > EVERY_MS;
      if (isTime || stageOf(next) !== stage) pass(next);
      else {
        waiting = next;
        timer ??= setTimeout(() => waiting && pass(waiting), left);
      }
    },
    close: (): void => clearTimeout(timer),
  };
}
