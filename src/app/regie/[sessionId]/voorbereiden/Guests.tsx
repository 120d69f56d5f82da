"use client";
import type { ListedGuest } from "../../../../contributions/guests/reads.ts";
import { chooseGuestsAction } from "../../../../sessions/prepare/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ChoiceCards } from "../../../../ui/ChoiceCards.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./guests.texts.json" with { type: "json" };

/** Who is missed, to tick whom to invite a next time; nothing where nobody is. */
export function Guests({ sessionId, guests }: { sessionId: string; guests: ListedGuest[] }) {
  const form = useKeptForm(chooseGuestsAction);
  if (guests.length === 0) return null;
  const wordOf = ({ name, side }: ListedGuest) => `${side ?? ""}:${name}`;
  const chosen = guests.filter(({ isChosen }) => isChosen).map(wordOf);
  return (
    <section id="gasten" aria-labelledby="gasten-titel" className="grid max-w-2xl gap-4">
      <h2 id="gasten-titel">{texts.title}</h2>
      <p>{texts.help}</p>
      {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
      <form
        {...form.attributes}
        key={`${form.saved} ${chosen.join(" ")}`}
        data-unsaved={texts.unsaved}
        className="grid gap-4"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <ChoiceCards
          type="checkbox"
          name="guest"
          legend={texts.legend}
          columns={2}
          options={guests.map((guest) => ({
            value: wordOf(guest),
            label: guest.name,
            ...(guest.side && { tone: guest.side, drawing: DRAWINGS[guest.side] }),
          }))}
          defaultValue={chosen}
        />
        <Button kind="may" className="justify-self-start" aria-busy={form.busy || undefined}>
          {texts.save}
        </Button>
        <FormNotice form={form} />
      </form>
    </section>
  );
}

const DRAWINGS = { formal: "sides.svg#building", informal: "sides.svg#house-heart" };
