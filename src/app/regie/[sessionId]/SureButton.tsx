"use client";
import { useState } from "react";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };

type SureButtonProps = { icon: string; busy: boolean; onSure: () => void; children: string };

/** For what cannot be undone: a second press confirms, moving away forgets the first. */
export function SureButton({ icon, busy, onSure, children }: SureButtonProps) {
  const [asked, setAsked] = useState(false);
  const press = () => {
    setAsked(!asked);
    if (asked) onSure();
  };
  return (
    <>
      <QuietButton
        icon={asked ? "warning" : icon}
        busy={busy}
        className={asked ? "font-bold" : ""}
        onClick={press}
        onBlur={() => setAsked(false)}
      >
        {asked ? texts.press.sure : children}
      </QuietButton>
      <span role="status" className="sr-only">
        {asked && texts.press.sure}
      </span>
    </>
  );
}
