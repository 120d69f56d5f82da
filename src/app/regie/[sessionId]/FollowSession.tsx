"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { connect, type Hearing } from "../../../live/connect.ts";

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
    let left = false;
    const look = async () => {
      waiting = undefined;
      // The page's own changes are in it already.
      if (newest <= shown.current) return;
      const answered = await answers(sessionId, newest);
      if (left) return;
      if (answered) router.refresh();
      else waiting ??= setTimeout(look, AT_MOST_EVERY_MS);
    };
    const connection = connect(`/api/sessions/${sessionId}`, "as=host", shown.current, {
      onSnapshot: () => {},
      // Also where the host's own view stays the same: the page may show what it does not.
      onChange: (to) => {
        newest = to;
        waiting ??= setTimeout(look, AT_MOST_EVERY_MS);
      },
      onClock: () => {},
      onHearing: setHearing,
      // A page that reloaded would lose what is being typed.
      onGone: () => {},
    });
    return () => {
      left = true;
      clearTimeout(waiting);
      connection.close();
    };
  }, [sessionId, router]);

  return <span hidden data-hearing={hearing} />;
}

/** Whether the server answers this host: a page that is read again without an answer gives way to another, words and all. */
async function answers(sessionId: string, revision: number): Promise<boolean> {
  try {
    const headers = { "if-none-match": `"${revision}"` };
    const { ok, status } = await fetch(`/api/sessions/${sessionId}/snapshot?as=host`, { headers, cache: "no-store" });
    return ok || status === 304;
  } catch {
    return false;
  }
}
