"use client";
import { QuietButton } from "./QuietButton.tsx";
import texts from "./texts.json" with { type: "json" };
import { useSure } from "./useSure.ts";

type SureButtonProps = {
  icon: string;
  busy: boolean;
  onSure: () => void;
  /** What the second press is asked with, in place of "are you sure". */
  question?: string;
  /** There for a button that is pressed in. */
  pressed?: boolean;
  children: string;
};

/** For what cannot be undone: a second press confirms, moving away forgets the first. */
export function SureButton({ icon, busy, onSure, question = texts.press.sure, pressed, children }: SureButtonProps) {
  const { asked, ...presses } = useSure(onSure);
  return (
    <>
      <QuietButton
        icon={asked ? "warning" : icon}
        busy={busy}
        aria-pressed={pressed}
        className={asked ? "font-bold" : ""}
        {...presses}
      >
        {asked ? question : children}
      </QuietButton>
      <span role="status" className="sr-only">
        {asked && question}
      </span>
    </>
  );
}
