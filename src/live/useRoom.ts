"use client";
import { startTransition, useEffect, useState } from "react";
import { createBundle } from "./bundle.ts";
import { connect, type Hearing } from "./connect.ts";

/** As "preview" it looks on at what the wall shows, and gives way to every other page of its browser. */
type Place = { sessionId: string; as: "phone" | "screen" | "preview" | "host"; token?: string };

type Staged = {
  revision: number;
  session: { state: string };
  step: { id: string; state: string; round: number; page: number } | null;
};

/** What a phone shows at once: everything else it may show a little later, together with what comes after. */
const stageOf = ({ session, step }: Staged): string =>
  [session.state, step?.id, step?.state, step?.round, step?.page].join(" ");

/**
 * The present snapshot of a session, from the one that the page came with. A phone, which is slow to redraw, shows a
 * change of stage at once and bundles the rest. `wall` says to who leads whether a wall hangs. Reloads the page once its viewer may not look any more.
 */
export function useRoom<Snapshot extends Staged>({ sessionId, as, token }: Place, initial: Snapshot) {
  const [snapshot, setSnapshot] = useState(initial);
  const [hearing, setHearing] = useState<Hearing>("opening");
  const [skew, setSkew] = useState(0);
  const [wall, setWall] = useState<boolean | null>(null);
  const revision = initial.revision;

  useEffect(() => {
    const query = new URLSearchParams({ as, ...(token ? { token } : {}) }).toString();
    const show = (next: object) => startTransition(() => setSnapshot((before) => ({ ...before, ...next })));
    const bundle = createBundle(show, stageOf);
    const connection = connect<Snapshot>(
      `/api/sessions/${sessionId}`,
      query,
      revision,
      {
        onSnapshot: as === "phone" ? bundle.take : show,
        onClock: setSkew,
        onHearing: setHearing,
        onWall: setWall,
        onGone: () => location.reload(),
      },
      { isAside: as === "preview" },
    );
    return () => {
      bundle.close();
      connection.close();
    };
  }, [sessionId, as, token, revision]);

  return { snapshot: initial.revision > snapshot.revision ? initial : snapshot, hearing, skew, wall };
}
