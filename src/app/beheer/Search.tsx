"use client";
import { fill } from "../../lib/text.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Wanted } from "./listing.ts";
import texts from "./texts.json" with { type: "json" };

type SearchProps = { areas: string[]; years: string[]; wanted: Wanted; found: number; total: number };

/** What to look for among the bijeenkomsten: a plain form that asks for the page again. */
export function Search({ areas, years, wanted, found, total }: SearchProps) {
  const all = { value: "", label: texts.search.all };
  const asIs = (words: string[]) => words.map((word) => ({ value: word, label: word }));
  const groups = Object.entries(texts.groups).map(([value, label]) => ({ value, label }));
  const isAsked = Object.values(wanted).some(Boolean);
  return (
    <form method="get" action="/beheer" aria-label={texts.search.title} className="grid gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]">
        <TextField name="zoek" label={texts.search.words} defaultValue={wanted.words} autoComplete="off" />
        <SelectField
          name="plaats"
          label={texts.search.area}
          options={[all, ...asIs(areas)]}
          defaultValue={wanted.area}
        />
        <SelectField name="jaar" label={texts.search.year} options={[all, ...asIs(years)]} defaultValue={wanted.year} />
        <SelectField name="stand" label={texts.search.group} options={[all, ...groups]} defaultValue={wanted.group} />
        <Button kind="may" className="justify-self-start">
          {texts.search.button}
        </Button>
      </div>
      {isAsked && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>{fill(texts.search.found, { aantal: found, totaal: total })}</span>
          <a href="/beheer" className="inline-flex min-h-11 items-center">
            {texts.search.none}
          </a>
        </p>
      )}
    </form>
  );
}
