import { vi } from "vitest";

const PATIENCE_MS = 20_000;

/** Tries `check` again until it throws no more, however slow the machine is. Rejects with what it threw last. */
export const eventually = <Found>(check: () => Found | Promise<Found>): Promise<Found> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: 50 });
