import type { SubmitEvent } from "react";
import { sayInDutchAction } from "../../../../contributions/actions.ts";
import { Button } from "../../../../ui/Button.tsx";
import { bodyOf } from "../../../../ui/bodyOf.ts";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import { Fold } from "../Fold.tsx";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import words from "./dutch.texts.json" with { type: "json" };

/** As long as the server takes. */
const MOST = 200;

type DutchFormProps = { contribution: HostContribution; acts: Acts };

/**
 * What the facilitator says in Dutch under somebody's words: to add, to change or to take away. The words stay. With
 * scripts it goes as every press of the regie, without them it posts.
 */
export function DutchForm({ contribution: { id, dutch }, acts }: DutchFormProps) {
  const busy = acts.isUnderWay(`dutch ${id}`);
  const form = useKeptForm(sayInDutchAction);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = bodyOf(event.currentTarget, event.nativeEvent.submitter);
    const text = body.has("do") ? "" : String(body.get("dutch") ?? "");
    const fold = event.currentTarget.closest("details");
    void acts.sayInDutch(id, text).then(({ refusal }) => !refusal && fold?.removeAttribute("open"));
  };
  return (
    <Fold
      link={{ id: `dutch ${id}`, anchor: `antwoord-${id}` }}
      open={form.detail !== ""}
      summary={<span className="text-sm">{dutch ? words.change : words.add}</span>}
    >
      {/* Another line than the one that was typed over is another form. */}
      <form key={dutch} action={form.attributes.action} onSubmit={send} className="flex flex-wrap items-end gap-2 pb-2">
        <input type="hidden" name="contributionId" value={id} />
        <FormNotice form={form} />
        <TextField
          name="dutch"
          label={words.label}
          help={words.help}
          defaultValue={form.typed.dutch ?? dutch}
          maxLength={MOST}
          className="min-w-0 flex-1 basis-full"
        />
        <Button kind="may" type="submit" aria-busy={busy || undefined}>
          {words.save}
        </Button>
        {dutch && (
          <QuietButton type="submit" name="do" value="remove" busy={busy}>
            {words.remove}
          </QuietButton>
        )}
      </form>
    </Fold>
  );
}
