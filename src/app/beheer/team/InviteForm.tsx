"use client";
import { inviteAction } from "../../../accounts/team/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { FormProblems } from "../../../ui/FormNotice.tsx";
import { GivenLink } from "../../../ui/GivenLink.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { roleChoices } from "./roles.ts";
import texts from "./texts.json" with { type: "json" };

const { invite, members } = texts;

/** Makes a link for a new colleague. `address` is where others reach the app. */
export function InviteForm({ team, address }: { team: string; address: string }) {
  const form = useKeptForm(inviteAction);
  const { given } = form.typed;
  return (
    <>
      <FormProblems form={form} />
      <form {...form.attributes} noValidate className="grid justify-items-start gap-4">
        <input type="hidden" name="team" value={team} />
        <TextField
          name="label"
          label={invite.label}
          help={invite.labelHelp}
          maxLength={80}
          autoComplete="off"
          defaultValue={form.typed.label ?? ""}
          error={form.error("label")}
          className="w-full"
        />
        <ChoiceCards
          name="roles"
          legend={members.does}
          type="checkbox"
          options={roleChoices}
          defaultValue={["FACILITATOR"]}
          error={form.error("roles")}
        />
        <Button aria-busy={form.busy || undefined}>{invite.button}</Button>
      </form>
      <div role="status">
        {given && (
          <GivenLink address={address + given} label={invite.given} help={invite.givenHelp} picture={invite.picture} />
        )}
      </div>
    </>
  );
}
