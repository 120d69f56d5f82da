"use client";
import { useEffect, useRef } from "react";
import type nl from "./keptForm.texts.json";
import { useWords } from "./Words.tsx";

type FieldMistake = { href: string; text: string };

/** Above a form that did not pass: what is wrong, each with the way to its field. Takes the focus when something is added. */
export function ErrorSummary({ errors, title }: { errors: FieldMistake[]; title?: string }) {
  const { errorSummary } = useWords<typeof nl>("ui/keptForm.texts").texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useRef<string[]>([]);
  const list = errors.map(({ href, text }) => href + text).join("\n");
  useEffect(() => {
    const mistakes = list.split("\n");
    // One that is mended must not pull away who just mended it.
    if (list && mistakes.some((mistake) => !said.current.includes(mistake))) heading.current?.focus();
    said.current = mistakes;
  }, [list]);

  if (errors.length === 0) return null;
  return (
    <div className="notice notice-problem error-summary">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title ?? errorSummary}
        </h2>
        <ul>
          {errors.map(({ href, text }) => (
            <li key={href + text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
