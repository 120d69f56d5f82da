import { type ReactNode, useId } from "react";
import { Drawing } from "./Drawing.tsx";
import { named } from "./named.ts";

type FoldProps = { label: string; about?: string; button?: boolean; open?: boolean; children: ReactNode };

/** Something more to do, behind a press; `about` is the id of what it is done with. Works without JavaScript. */
export function Fold({ label, about, button, open, children }: FoldProps) {
  const own = useId();
  return (
    <details open={open || undefined}>
      <summary className={button ? "button button-may" : "underline"} {...named(own, about)}>
        {label}
      </summary>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </details>
  );
}

type FoldHeadProps = {
  as?: "h2" | "h3";
  /** Of the head; the heading in it has this id with "-titel" behind it, for the controls that are about it. */
  id: string;
  drawing?: string;
  title: ReactNode;
  /** How far it is and the like, each said by itself. */
  notes?: ReactNode[];
  className?: string;
};

/** The head of a card that unfolds: a heading like any other, what there is to know of it below, and an arrow. */
export function FoldHead({ as: Heading = "h2", id, drawing, title, notes = [], className = "" }: FoldHeadProps) {
  return (
    <summary id={id} className={`fold ${className}`}>
      {drawing && <Drawing name={drawing} />}
      <div>
        <Heading id={titleOf(id)}>{title}</Heading>
        {notes.filter(Boolean).map((note, at) => (
          // They never change places.
          <span key={at} className="block font-normal text-muted">
            <span className="sr-only">. </span>
            <span>{note}</span>
          </span>
        ))}
      </div>
      <Drawing name="chevron" className="icon" />
    </summary>
  );
}

/** The id of the heading in the FoldHead with this id. */
export const titleOf = (id: string): string => `${id}-titel`;
