"use client";
import { useEffect, useRef } from "react";
import { Notice } from "../../ui/Notice.tsx";
import texts from "./texts.json" with { type: "json" };

/** Says that a bijeenkomst went away, and takes the focus that went with it; `count` is how many there are. */
export function Removed({ count }: { count: number }) {
  const place = useRef<HTMLDivElement>(null);
  const most = useRef(count);
  const isFewer = count < most.current;
  useEffect(() => {
    if (isFewer && document.activeElement === document.body) place.current?.focus();
  }, [isFewer]);
  return (
    <div ref={place} tabIndex={-1} className="empty:hidden">
      {isFewer && <Notice kind="good">{texts.remove.done}</Notice>}
    </div>
  );
}
