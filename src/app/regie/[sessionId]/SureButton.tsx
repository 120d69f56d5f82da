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
  /** What it says in its form where no script runs, and nobody is asked twice. */
  posts?: { name: string; value: string };
  /** There for a button that is pressed in. */
  pressed?: boolean;
  children: string;
};

/** For what cannot be undone: a second press confirms, moving away forgets the first. */
export function SureButton(props: SureButtonProps) {
  const { icon, busy, onSure, question = texts.press.sure, posts, pressed, children } = props;
  const { asked, ...presses } = useSure(onSure);
  return (
    <>
      <QuietButton
        {...(posts && { type: "submit", ...posts })}
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
