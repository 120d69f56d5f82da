/** Who looks at a session over a stream: a phone, the projector or the facilitator. */
export type Viewer = "phone" | "screen" | "host";

export const everybody: Viewer[] = ["phone", "screen", "host"];

type Heard = { count: number; last: number };

/** When the changes of one session reached its streams. Times in milliseconds of one clock. */
export class Arrivals {
  readonly #streams: Record<Viewer, number>;
  readonly #heard: Record<Viewer, Heard[]> = { phone: [], screen: [], host: [] };

  /** `streams` is how many of each look. */
  constructor(streams: Record<Viewer, number>) {
    this.#streams = streams;
  }

  /** A stream that knew `before` now has `revision`: a snapshot is complete, so every change in between came with it. */
  hear(viewer: Viewer, before: number, revision: number, at: number): void {
    for (let change = before + 1; change <= revision; change++) {
      const { count } = this.#heard[viewer][change] ?? { count: 0 };
      this.#heard[viewer][change] = { count: count + 1, last: at };
    }
  }

  /** When the last stream of these viewers had this change; null while one of them has not. */
  reached(revision: number, viewers: Viewer[]): number | null {
    const lasts = viewers
      .filter((viewer) => this.#streams[viewer] > 0)
      .map((viewer) => {
        const heard = this.#heard[viewer][revision];
        return heard?.count === this.#streams[viewer] ? heard.last : null;
      });
    return lasts.reduce<number | null>((last, at) => (last === null || at === null ? null : Math.max(last, at)), 0);
  }
}
