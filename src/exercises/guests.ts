import type { Side } from "./people.ts";

/** An organisation or group that is missed and may be invited a next time, never a person; `side` is null where nobody knows it. */
export type Guest = { name: string; side: Side | null };
