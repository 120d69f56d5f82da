"use client";
import { useEffect, useState } from "react";
import { exercisesIn, type WordsPerExercise } from "../../../zaal/exercisesIn.ts";
import type { PhoneSnapshot } from "../../../zaal/snapshot/snapshot.ts";

const AGAIN_MS = 1_000;

/**
 * The newest snapshot of which this phone has the words, and these: what the programme brings to it is fetched first, and
 * until then it stays where it was. `carried` came with the page.
 */
export function useWorded(snapshot: PhoneSnapshot, carried: WordsPerExercise) {
  const [words, setWords] = useState(carried);
  const [shown, setShown] = useState(snapshot);
  const missing = exercisesIn(snapshot).find((id) => !words[id]);

  useEffect(() => {
    if (missing === undefined) return;
    let stop = false;
    const fetchWords = async () => {
      while (!stop) {
        const found = await wordsFrom(`/woorden/${missing}`);
        if (found) return setWords((before) => ({ ...before, [missing]: found }));
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    };
    void fetchWords();
    return () => {
      stop = true;
    };
  }, [missing]);

  if (missing === undefined && shown !== snapshot) setShown(snapshot);
  return { snapshot: missing === undefined ? snapshot : shown, words };
}

/** Null where the Wi-Fi did not bring them: then again a little later. */
async function wordsFrom(path: string): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
