"use client";
import { useEffect, useState } from "react";

const QUIET_MS = 1_000;

/** How much still fits in a field, in words: seen with every key, read out once the typing pauses. */
export function LengthLeft({ words }: { words: string | null }) {
  const [said, say] = useState(words);
  useEffect(() => {
    const pause = setTimeout(() => say(words), QUIET_MS);
    return () => clearTimeout(pause);
  }, [words]);
  return (
    <>
      {words && (
        <p aria-hidden className="field-help">
          {words}
        </p>
      )}
      <span role="status" className="sr-only">
        {words && said}
      </span>
    </>
  );
}
