"use client";
import type { AgreementDocument } from "../../../../exercises/agreement.ts";
import { fill } from "../../../../lib/text.ts";
import { changeStateAction } from "../../../../samenwerkingsafspraak/edit/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ErrorSummary } from "../../../../ui/ErrorSummary.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { FormPlace } from "./Edited.tsx";
import texts from "./texts.json" with { type: "json" };

const { finish } = texts;

type StateFormProps = {
  state: AgreementDocument["state"];
  version: number;
  sessionState: "preparing" | "running" | "closed";
  /** False where adopting is asked twice, elsewhere, and where it is only practised. */
  mayAdopt: boolean;
};

/** The buttons that bring the agreement from one state to the next, and the session to its end. */
export function StateForm({ state, version, sessionState, mayAdopt }: StateFormProps) {
  const form = useKeptForm(changeStateAction);
  const open = state === "concept" || state === "proposed";
  return (
    <form {...form.attributes} className="grid gap-5">
      <FormPlace anchor="afronden" />
      {form.fields.length > 0 ? (
        <ErrorSummary
          title={finish.notReady}
          errors={form.fields.map(({ path, message }) => ({ href: `#onderdeel-${path}`, text: message }))}
        />
      ) : (
        <FormNotice form={form}>{`${finish.problem} ${form.detail}`}</FormNotice>
      )}
      {state === "concept" && <Press what="propose" label={finish.propose} help={finish.proposeHelp} kind="may" />}
      {open && mayAdopt && (
        <Press what="adopt" label={finish.adopt} help={fill(finish.adoptHelp, { nummer: version })} kind="do" />
      )}
      {state === "proposed" && <Press what="concept" label={finish.concept} kind="undo" />}
      {!open && (
        <Press
          what="begin"
          label={fill(finish.newVersion, { nummer: version + 1 })}
          help={finish.newVersionHelp}
          kind="may"
        />
      )}
      {sessionState === "running" && <Press what="close" label={finish.close} help={finish.closeHelp} kind="may" />}
      {sessionState === "closed" && <p>{finish.closed}</p>}
    </form>
  );
}

function Press({
  what,
  label,
  help,
  kind,
}: {
  what: string;
  label: string;
  help?: string;
  kind: "do" | "may" | "undo";
}) {
  return (
    <div className="grid max-w-2xl justify-items-start gap-1">
      <Button kind={kind} name="do" value={what} aria-describedby={help && `${what}-help`}>
        {label}
      </Button>
      {help && (
        <p id={`${what}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
