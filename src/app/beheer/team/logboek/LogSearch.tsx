"use client";
import type { ActChoice, ActsWanted } from "../../../../accounts/act/reads.ts";
import { Button } from "../../../../ui/Button.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import texts from "./texts.json" with { type: "json" };

type LogSearchProps = {
  team: string;
  choices: { people: ActChoice[]; sessions: ActChoice[] };
  wanted: ActsWanted;
};

/** What to look for in the log: a plain form that asks for the page again. */
export function LogSearch({ team, choices, wanted }: LogSearchProps) {
  const options = (first: string, all: ActChoice[]) => [
    { value: "", label: first },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form
      method="get"
      action="/beheer/team/logboek"
      aria-label={texts.search}
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="team" value={team} />
      <SelectField
        name="wie"
        label={texts.person}
        options={options(texts.everyone, choices.people)}
        defaultValue={wanted.userId}
      />
      <SelectField
        name="bijeenkomst"
        label={texts.session}
        options={options(texts.all, choices.sessions)}
        defaultValue={wanted.sessionId}
      />
      <Button kind="may" className="justify-self-start">
        {texts.button}
      </Button>
    </form>
  );
}
