"use client";
import { fill } from "../../../../lib/text.ts";
import { makeLeaderAction, removeHostAction } from "../../../../sessions/hosts/actions.ts";
import type { Person } from "../../../../sessions/hosts/reads.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { type KeptForm, useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./hosts.texts.json" with { type: "json" };

type OfPerson = { sessionId: string; person: Person };

/** Hands the bijeenkomst over to who leads it beside the leader. */
export function MakeLeader({ sessionId, person }: OfPerson) {
  const form = useKeptForm(makeLeaderAction);
  const help = fill(texts.makeLeaderHelp, { naam: person.name });
  return <Press form={form} ids={{ sessionId, userId: person.id }} help={help} button={texts.makeLeader} />;
}

/** Takes somebody out, or lets who asks stop. */
export function RemoveHost({ sessionId, person, isAsker }: OfPerson & { isAsker: boolean }) {
  const form = useKeptForm(removeHostAction);
  const help = isAsker ? texts.stopHelp : fill(texts.removeHelp, { naam: person.name });
  const button = isAsker ? texts.stop : texts.remove;
  return <Press form={form} ids={{ sessionId, userId: person.id }} help={help} button={button} />;
}

type PressProps = { form: KeptForm; ids: Record<string, string>; help: string; button: string };

function Press({ form, ids, help, button }: PressProps) {
  return (
    <form {...form.attributes} className="grid justify-items-start gap-2">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{help}</p>
      <Button kind="may" aria-busy={form.busy || undefined}>
        {button}
      </Button>
      <FormNotice form={form} />
    </form>
  );
}
