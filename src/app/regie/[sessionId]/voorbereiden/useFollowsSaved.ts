"use client";
import { useEffect, useRef } from "react";

/**
 * Fields follow what a colleague made of them meanwhile, unless somebody typed in them: a browser leaves a field as it is
 * once it stands there, and what was never typed would be sent back. `saved` is what is kept, by the names of the fields.
 */
export function useFollowsSaved(saved: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null);
  const known = useRef(saved);
  useEffect(() => {
    for (const [name, words] of Object.entries(saved)) {
      const field = form.current?.elements.namedItem(name);
      if (field && "value" in field && field.value === known.current[name]) field.value = words;
    }
    known.current = saved;
  });
  return form;
}
