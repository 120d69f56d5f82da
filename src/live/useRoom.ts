"use client";
import { startTransition, useEffect, useState } from "react";
import { connect, type Hearing } from "./connect.ts";

type Place = { sessionId: string; as: "phone" | "screen" | "host"; token?: string };

/** The present snapshot of a session, from the one that the page came with. Reloads the page once its viewer may not look any more. */
export function useRoom<Snapshot extends { revision: number }>({ sessionId, as, token }: Place, initial: Snapshot) {
  const [snapshot, setSnapshot] = useState(initial);
  const [hearing, setHearing] = useState<Hearing>("opening");
  const [skew, setSkew] = useState(0);
  const revision = initial.revision;

  useEffect(() => {
    const query = new URLSearchParams({ as, ...(token ? { token } : {}) }).toString();
    const connection = connect(`/api/sessions/${sessionId}`, query, revision, {
      // The server made it with the same function as the page's own.
      onSnapshot: (next) => startTransition(() => setSnapshot((before) => ({ ...before, ...next }))),
      onClock: setSkew,
      onHearing: setHearing,
      onGone: () => location.reload(),
    });
    return () => connection.close();
  }, [sessionId, as, token, revision]);

  return { snapshot: initial.revision > snapshot.revision ? initial : snapshot, hearing, skew };
}
