"use client";
import { fill } from "../../../../lib/text.ts";
import { saveProgrammeAction } from "../../../../sessions/programmes/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Notice } from "../../../../ui/Notice.tsx";
import { Once } from "../../../../ui/Once.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import texts from "./programmes.texts.json" with { type: "json" };

type SaveProgrammeProps = {
  sessionId: string;
  teamId: string;
  title: string;
  /** What the team saved already. */
  names: string[];
  /** Marks what this page makes. */
  once: string;
};

/** Saves the programme of this bijeenkomst for the team, to begin another one with. */
export function SaveProgramme({ sessionId, teamId, title, names, once }: SaveProgrammeProps) {
  const form = useKeptForm(saveProgrammeAction);
  return (
    <details id="bewaar-programma" open={form.detail !== "" || form.isSaved || undefined}>
      <summary className="min-h-11 py-2">{texts.title}</summary>
      <div className="grid max-w-2xl gap-4">
        <p className="text-muted">{texts.help}</p>
        <form {...form.attributes} noValidate className="grid justify-items-start gap-3">
          <input type="hidden" name="sessionId" value={sessionId} />
          <Once form={form} made={once} />
          <TextField
            name="name"
            label={texts.name}
            help={texts.example}
            maxLength={80}
            autoComplete="off"
            defaultValue={form.typed.name ?? title.slice(0, 80)}
            error={form.error("name")}
            className="w-full"
          />
          <Button kind="may" aria-busy={form.busy || undefined}>
            {texts.button}
          </Button>
          {form.fields.length === 0 && <FormNotice form={form} />}
          {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
        </form>
        {names.length > 0 && (
          <p className="wrap-anywhere">
            <span>{fill(texts.there, { namen: names.map((name) => `“${name}”`).join(", ") })}</span>{" "}
            <a href={`/beheer/programmas?team=${teamId}`} className="inline-flex min-h-11 items-center">
              {texts.all}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
