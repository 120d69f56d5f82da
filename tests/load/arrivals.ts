/** Who looks at a session over a stream: a phone, the projector or the facilitator. */
export type Viewer = "phone" | "screen" | "host";

/** When the changes of one session reached its streams. Times in milliseconds of one clock. */
export class Arrivals {
  readonly #streams: number;
  readonly #counts: number[] = [];
  readonly #lasts: number[] = [];
  readonly #walls: number[] = [];

  /** `streams` is how many must have a change before it has arrived. */
  constructor(streams: number) {
    this.#streams = streams;
  }

  /** A stream that knew `before` now has `revision`: a snapshot is complete, so every change in between came with it. */
  hear(viewer: Viewer, before: number, revision: number, at: number): void {
    for (let change = before + 1; change <= revision; change++) {
      this.#counts[change] = (this.#counts[change] ?? 0) + 1;
      this.#lasts[change] = at;
      if (viewer === "screen") this.#walls[change] = at;
    }
  }

  /** When the projector had this change; null if it has not. */
  onWall(revision: number): number | null {
    return this.#walls[revision] ?? null;
  }

  /** When the last of all streams had this change; null while one of them has not. */
  everywhere(revision: number): number | null {
    return this.#counts[revision] === this.#streams ? (this.#lasts[revision] ?? null) : null;
  }
}
