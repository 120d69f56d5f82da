"use client";
import { changeDetailsAction } from "../../../accounts/team/actions.ts";
import type { PublicTeam } from "../../../accounts/team/reads.ts";
import { Button } from "../../../ui/Button.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

const { details } = texts;

/** What the team is called, and whom to ask. */
export function DetailsForm({ team }: { team: PublicTeam }) {
  const form = useKeptForm(changeDetailsAction);
  const field = (name: Exclude<keyof PublicTeam, "id">) => ({
    name,
    defaultValue: form.typed[name] ?? team[name],
    error: form.error(name),
    className: "w-full",
  });
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid justify-items-start gap-4">
        <input type="hidden" name="team" value={team.id} />
        <TextField {...field("name")} label={details.name} autoComplete="organization" maxLength={120} required />
        <TextField
          {...field("contact")}
          label={details.contact}
          help={details.contactHelp}
          autoComplete="off"
          maxLength={160}
        />
        <TextField {...field("contactEmail")} label={details.email} type="email" autoComplete="off" />
        <TextField {...field("contactPhone")} label={details.phone} type="tel" autoComplete="off" maxLength={40} />
        <Button kind="may" aria-busy={form.busy || undefined}>
          {details.button}
        </Button>
        <p role="status">{form.isSaved && details.saved}</p>
      </form>
    </>
  );
}
