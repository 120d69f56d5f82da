"use client";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useScripts } from "../../ui/useScripts.ts";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./paper.texts.json";

type Content = { closingOptions: { id: string; prompts: string[] }[] };

/**
 * A letter to oneself or to a partner, to write here or by hand. It has no form, its fields have no name, and nothing is
 * kept: not as a draft, not in the outbox, and not by the browser either.
 */
export default function Letter() {
  const { texts } = useWords<typeof nl>("exercises/brief-of-fietsbel/paper.texts");
  const { closingOptions } = useWords<Content>("exercises/brief-of-fietsbel/content").texts;
  const starters = closingOptions.find(({ id }) => id === "brief")?.prompts ?? [];
  const isScripted = useScripts();
  return (
    <article className="grid gap-6">
      <h1 className="flex items-center gap-3">
        <Drawing name="drawings.svg#speech-bubbles" /> <span>{texts.title}</span>
      </h1>
      <div className="grid gap-4 print:hidden">
        <Notice kind="info">{texts.kept}</Notice>
        <p>{texts.how}</p>
      </div>
      <Blank lines={1}>{texts.to}</Blank>
      {starters.map((starter) => (
        <Blank key={starter} lines={5}>
          {starter}
        </Blank>
      ))}
      <div className="print:hidden">
        {isScripted ? <Button onClick={() => window.print()}>{texts.print}</Button> : <p>{texts.printAlone}</p>}
      </div>
    </article>
  );
}

/** A line that is begun, with room to go on: on paper what was typed, whole, or as many empty lines. */
function Blank({ lines, children }: { lines: number; children: ReactNode }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  return (
    <section className="field break-inside-avoid">
      <label htmlFor={id}>{children}</label>
      <textarea
        id={id}
        dir="auto"
        rows={lines}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        className={`control ${typed ? "print:hidden" : lines > 1 ? "print:min-h-40" : ""}`}
      />
      {typed && (
        <p dir="auto" className="hidden whitespace-pre-line print:block" aria-hidden>
          {typed}
        </p>
      )}
    </section>
  );
}
