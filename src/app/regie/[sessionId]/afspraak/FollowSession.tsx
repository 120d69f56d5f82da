"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { connect, type Hearing } from "../../../../live/connect.ts";

const AT_MOST_EVERY_MS = 4_000;

/** Keeps a page that the server composes up to date: reads it again when the session changed. What is being typed stays. */
export function FollowSession({ sessionId, revision }: { sessionId: string; revision: number }) {
  const router = useRouter();
  const [hearing, setHearing] = useState<Hearing>("opening");
  const shown = useRef(revision);
  useEffect(() => {
    shown.current = revision;
  }, [revision]);

  useEffect(() => {
    let newest = shown.current;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      waiting = undefined;
      // The page's own changes are in it already.
      if (newest > shown.current) router.refresh();
    };
    const connection = connect(`/api/sessions/${sessionId}`, "as=host", shown.current, {
      onSnapshot: (snapshot) => {
        newest = snapshot.revision;
        waiting ??= setTimeout(look, AT_MOST_EVERY_MS);
      },
      onClock: () => {},
      onHearing: setHearing,
      // A page that reloaded would lose what is being typed.
      onGone: () => {},
    });
    return () => {
      clearTimeout(waiting);
      connection.close();
    };
  }, [sessionId, router]);

  return <span hidden data-hearing={hearing} />;
}
