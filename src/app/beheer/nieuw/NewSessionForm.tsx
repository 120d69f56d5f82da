"use client";
import { createSessionAction } from "../../../sessions/prepare/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { type Choice, ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { Once } from "../../../ui/Once.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { DetailsFields } from "../DetailsFields.tsx";
import texts from "../texts.json" with { type: "json" };
import { PracticeChoice } from "./PracticeChoice.tsx";

type NewSessionFormProps = {
  team: string;
  today: string;
  templates: Choice[];
  /** Marks what this page makes. */
  once: string;
};

/** What a bijeenkomst is called, when it is, and by which programme. */
export function NewSessionForm({ team, today, templates, once }: NewSessionFormProps) {
  const form = useKeptForm(createSessionAction);
  const { typed, error } = form;
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid gap-6">
        <input type="hidden" name="team" value={team} />
        <Once form={form} made={once} />
        <DetailsFields values={typed} error={error}>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="date"
              type="date"
              label={texts.new.date}
              defaultValue={typed.date ?? today}
              error={error("date")}
              required
            />
            <TextField
              name="startsAt"
              type="time"
              label={texts.new.startsAt}
              defaultValue={typed.startsAt ?? "09:30"}
              error={error("startsAt")}
              required
            />
          </div>
          <ChoiceCards
            name="template"
            legend={texts.new.template}
            help={texts.new.templateHelp}
            type="radio"
            options={templates}
            defaultValue={[typed.template ?? templates[0]?.value ?? ""]}
            error={error("template")}
            required
          />
          <PracticeChoice typed={typed.practice} />
        </DetailsFields>
        <p className="flex flex-wrap gap-4">
          <Button>{texts.new.button}</Button>
          <LinkButton kind="undo" href="/beheer">
            {texts.new.cancel}
          </LinkButton>
        </p>
      </form>
    </>
  );
}
