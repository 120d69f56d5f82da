"use client";
import { type RefObject, useEffect, useState } from "react";
import type nl from "./texts.json";
import { lengthInWords } from "./tooLong.ts";
import { useWords } from "./Words.tsx";

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Says what there is to say of the length of what stands in a field where `most` characters fit. More may be typed, for
 * what is cut is lost without a word; sending refuses it (`tooLongIn`).
 */
export function useLength(field: RefObject<Control | null>, most: number | undefined): string | null {
  const [words, setWords] = useState<string | null>(null);
  const spoken = useWords<typeof nl>("ui/texts");
  useEffect(() => {
    const control = field.current;
    if (!control || most === undefined) return;
    const count = () => setWords(lengthInWords(control.value, most, spoken));
    // A form empties itself after it says so, and puts kept words back after its fields are there.
    const countSoon = () => queueMicrotask(count);
    const { form } = control;
    countSoon();
    control.addEventListener("input", count);
    form?.addEventListener("reset", countSoon);
    return () => {
      control.removeEventListener("input", count);
      form?.removeEventListener("reset", countSoon);
    };
  }, [field, most, spoken]);
  return words;
}
