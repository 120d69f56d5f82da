"use client";
import { fill } from "../../../lib/text.ts";
import { removeProgrammeAction, renameProgrammeAction } from "../../../sessions/programmes/actions.ts";
import { Button } from "../../../ui/Button.tsx";
import { Fold } from "../../../ui/Fold.tsx";
import { FormNotice } from "../../../ui/FormNotice.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import texts from "./texts.json" with { type: "json" };

type ProgrammeFormsProps = { team: string; programmeId: string; name: string; about: string };

/** Gives a saved programme another name, or takes it away at a second press. */
export function ProgrammeForms(props: ProgrammeFormsProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <Rename {...props} />
      <Remove {...props} />
    </div>
  );
}

function Rename({ team, programmeId, name, about }: ProgrammeFormsProps) {
  const form = useKeptForm(renameProgrammeAction);
  return (
    <Fold label={texts.rename} about={about} open={form.detail !== ""}>
      <form {...form.attributes} noValidate className="grid justify-items-start gap-3">
        <input type="hidden" name="team" value={team} />
        <input type="hidden" name="programmeId" value={programmeId} />
        <TextField
          name="name"
          label={texts.name}
          maxLength={80}
          autoComplete="off"
          defaultValue={form.typed.name ?? name}
          error={form.error("name")}
          className="w-full"
        />
        <Button kind="may" about={about} aria-busy={form.busy || undefined}>
          {texts.save}
        </Button>
        {form.fields.length === 0 && <FormNotice form={form} />}
        {form.isSaved && <Notice kind="good">{texts.saved}</Notice>}
      </form>
    </Fold>
  );
}

function Remove({ team, programmeId, name, about }: ProgrammeFormsProps) {
  const form = useKeptForm(removeProgrammeAction);
  return (
    <Fold label={texts.remove} about={about}>
      <form {...form.attributes} className="grid justify-items-start gap-3">
        <input type="hidden" name="team" value={team} />
        <input type="hidden" name="programmeId" value={programmeId} />
        <p className="wrap-anywhere">{fill(texts.sure, { naam: name })}</p>
        <Button kind="may" about={about} aria-busy={form.busy || undefined}>
          {texts.yes}
        </Button>
        <FormNotice form={form} />
      </form>
    </Fold>
  );
}
