"use client";
import { type SubmitEvent, useState } from "react";
import { startSessionAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ErrorSummary } from "../../../../ui/ErrorSummary.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { Tree } from "../../../../ui/Tree.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };
import { unsavedOn } from "./unsavedOn.ts";

type StartCardProps = { sessionId: string; state: "preparing" | "running" | "closed" };

const WORDS = { preparing: texts.start.text, running: texts.start.running, closed: texts.start.closed };

/** The end of the preparation: the big button, or the way to where it led. What is typed and not kept is asked about first. */
export function StartCard({ sessionId, state }: StartCardProps) {
  const form = useKeptForm(startSessionAction);
  const [unsaved, setUnsaved] = useState<ReturnType<typeof unsavedOn>>([]);

  function press(event: SubmitEvent<HTMLFormElement>) {
    const found = unsavedOn(document);
    setUnsaved(found);
    if (found.length > 0) event.preventDefault();
    else form.attributes.onSubmit(event);
  }

  return (
    <section id="beginnen" aria-labelledby="beginnen-titel" className="flex items-end gap-6 border-t border-line pt-8">
      <div className="grid min-w-0 flex-1 gap-4">
        <h2 id="beginnen-titel">{texts.start.title}</h2>
        <p>{WORDS[state]}</p>
        {form.detail && (
          <div className="grid gap-2">
            <FormNotice form={form}>{`${texts.start.problem} ${form.detail}`}</FormNotice>
            <WayThere code={form.code} />
          </div>
        )}
        <ErrorSummary errors={unsaved} title={texts.unsaved.title} />
        {state === "running" ? (
          <LinkButton kind="do" href={`/regie/${sessionId}`} className="min-h-14 justify-self-start text-lg">
            {texts.start.toRun}
          </LinkButton>
        ) : (
          <form action={form.attributes.action} onSubmit={press}>
            <input type="hidden" name="sessionId" value={sessionId} />
            <noscript>
              <p className="pb-3">{texts.unsaved.alone}</p>
            </noscript>
            <Button className="min-h-14 text-lg" aria-busy={form.busy || undefined}>
              {state === "closed" ? texts.start.again : texts.start.button}
            </Button>
          </form>
        )}
      </div>
      <Tree growth={state === "closed" ? "fruit" : "seedling"} className="size-32 max-sm:hidden" />
    </section>
  );
}

/** To the place where it can be put right why the bijeenkomst does not begin. */
function WayThere({ code }: { code: string }) {
  if (code !== "SIDES_MISSING" && code !== "PROGRAMME_EMPTY") return null;
  const there = code === "SIDES_MISSING" ? "deelnemers" : "programma";
  return (
    <p>
      <a href={`#${there}`} className="inline-flex min-h-11 items-center">
        {texts.start.ways[there]}
      </a>
    </p>
  );
}
