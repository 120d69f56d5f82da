import { noteFault } from "../requests.ts";

/**
 * From here on, what a library prints as an error or a warning reaches the log without its words: these may quote what
 * somebody typed. With `aloud`, for who develops, it is printed as well.
 */
export function quietConsole({ aloud }: { aloud: boolean }): void {
  for (const level of ["error", "warn"] as const) {
    const print = console[level];
    console[level] = (...said: unknown[]) => {
      said.filter((one) => one instanceof Error).forEach(noteFault);
      if (aloud) print(...said);
    };
  }
}
