"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { connect, type Hearing } from "../../../../live/connect.ts";

// A page with an agreement is large, and many may read it: it is read anew at most so often, and not by all at once.
const AT_MOST_EVERY_MS = 5_000;
const SPREAD_MS = 1_000;

/** Reads its page anew once something changed in the session since `revision`; what is typed on it stays. */
export function Following({ sessionId, revision }: { sessionId: string; revision: number }) {
  const router = useRouter();
  const [since] = useState(revision);
  const [hearing, setHearing] = useState<Hearing>("opening");
  useEffect(() => {
    let readAt = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const readSoon = () => {
      timer ??= setTimeout(
        () => {
          timer = null;
          readAt = Date.now();
          router.refresh();
        },
        Math.max(0, readAt + AT_MOST_EVERY_MS - Date.now()) + Math.random() * SPREAD_MS,
      );
    };
    const connection = connect(`/api/sessions/${sessionId}`, "as=phone", since, {
      onSnapshot: nothing,
      onChange: readSoon,
      onClock: nothing,
      onHearing: setHearing,
      onGone: () => location.reload(),
    });
    return () => {
      if (timer) clearTimeout(timer);
      connection.close();
    };
  }, [sessionId, since, router]);
  return <span hidden data-hearing={hearing} />;
}

const nothing = () => {};
