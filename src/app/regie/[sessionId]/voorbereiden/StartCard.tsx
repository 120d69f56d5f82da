"use client";
import { startSessionAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { Tree } from "../../../../ui/Tree.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type StartCardProps = { sessionId: string; state: "preparing" | "running" | "closed" };

const WORDS = { preparing: texts.start.text, running: texts.start.running, closed: texts.start.closed };

/** The end of the preparation: the big button, or the way to where it led. */
export function StartCard({ sessionId, state }: StartCardProps) {
  const form = useKeptForm(startSessionAction);
  return (
    <section id="beginnen" aria-labelledby="beginnen-titel" className="flex items-end gap-6 border-t border-line pt-8">
      <div className="grid flex-1 gap-4">
        <h2 id="beginnen-titel">{texts.start.title}</h2>
        <p>{WORDS[state]}</p>
        <FormNotice form={form}>{`${texts.start.problem} ${form.detail}`}</FormNotice>
        {state === "running" ? (
          <LinkButton kind="do" href={`/regie/${sessionId}`} className="min-h-14 justify-self-start text-lg">
            {texts.start.toRun}
          </LinkButton>
        ) : (
          <form {...form.attributes}>
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
