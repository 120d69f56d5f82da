"use client";
import { type SubmitEvent, useRef, useState } from "react";
import type { PartnerRef } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { uuid7 } from "../../../../lib/uuid7.ts";
import { Button } from "../../../../ui/Button.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { Fold } from "../Fold.tsx";
import texts from "../texts.json" with { type: "json" };
import { type Acts, wordIn } from "../useRegie.ts";

const PEOPLE_MOST = 12;

/** A seat for a person or table without a phone. */
export function NewSeat({ partners, acts }: { partners: PartnerRef[]; acts: Acts }) {
  const [added, setAdded] = useState("");
  const [wrong, setWrong] = useState("");
  // Until an answer came it is the same press, however often it is made.
  const once = useRef("");

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const partner = partners.find(({ id }) => id === typed.get("partner"));
    const people = Number(typed.get("people"));
    const counts = Number.isInteger(people) && people >= 1 && people <= PEOPLE_MOST;
    setAdded("");
    setWrong(counts ? "" : fill(texts.newSeat.peopleWrong, { meest: PEOPLE_MOST }));
    if (!partner || !counts || acts.isUnderWay("seat")) return;
    const standing = typed.get("standing") === "both" ? "both" : partner.side;
    once.current ||= uuid7();
    const { body, refusal } = await acts.addSeat({ standing, partnerId: partner.id, people, once: once.current });
    if (refusal) return;
    once.current = "";
    setAdded(wordIn(body, "label"));
    form.reset();
  }

  return (
    <Fold className="border-t border-line" summary={<b className="text-sm">{texts.newSeat.title}</b>}>
      <form onSubmit={add} noValidate className="grid gap-3 pb-4 text-sm">
        <p className="text-muted">{texts.newSeat.help}</p>
        <SelectField
          name="partner"
          label={texts.newSeat.partner}
          options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="standing"
          label={texts.newSeat.standing}
          options={[
            { value: "own", label: texts.newSeat.own },
            { value: "both", label: texts.newSeat.both },
          ]}
        />
        <TextField
          name="people"
          label={texts.newSeat.people}
          type="number"
          inputMode="numeric"
          min={1}
          max={PEOPLE_MOST}
          defaultValue={1}
          error={wrong}
        />
        <Button kind="may" aria-busy={acts.isUnderWay("seat") || undefined}>
          {texts.newSeat.add}
        </Button>
        <p role="status">{added && fill(texts.newSeat.added, { naam: added })}</p>
      </form>
    </Fold>
  );
}
