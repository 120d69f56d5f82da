"use client";
import { startSessionAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { Tree } from "../../../../ui/Tree.tsx";
import texts from "./texts.json" with { type: "json" };
import { useSavedForm } from "./useSavedForm.ts";

type StartCardProps = { sessionId: string; state: "preparing" | "running" | "closed" };

const WORDS = { preparing: texts.start.text, running: texts.start.running, closed: texts.start.closed };

/** The end of the preparation: the big button, or the way to where it led. */
export function StartCard({ sessionId, state }: StartCardProps) {
  const form = useSavedForm(startSessionAction);
  return (
    <section id="beginnen" aria-labelledby="beginnen-titel" className="flex items-end gap-6 border-t border-line pt-8">
      <div className="grid flex-1 gap-4">
        <h2 id="beginnen-titel">{texts.start.title}</h2>
        <p>{WORDS[state]}</p>
        {form.detail && (
          <Notice kind="problem">
            {texts.start.problem} {form.detail}
          </Notice>
        )}
        {state === "running" ? (
          <LinkButton kind="do" href={`/regie/${sessionId}`} className="min-h-14 justify-self-start text-lg">
            {texts.start.toRun}
          </LinkButton>
        ) : (
          <form action={form.submit}>
            <input type="hidden" name="sessionId" value={sessionId} />
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
