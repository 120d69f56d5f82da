import type { SubmitEvent } from "react";
import type { HostContribution } from "../../../contributions/answers.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import words from "./dutch.texts.json" with { type: "json" };
import { Fold } from "./Fold.tsx";
import { QuietButton } from "./QuietButton.tsx";
import type { Acts } from "./useRegie.ts";

/** As long as the server takes. */
const MOST = 200;

type DutchFormProps = { contribution: HostContribution; acts: Acts };

/** What the facilitator says in Dutch under somebody's words: to add, to change or to take away. The words stay. */
export function DutchForm({ contribution: { id, dutch }, acts }: DutchFormProps) {
  const busy = acts.isUnderWay(`dutch ${id}`);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("dutch") ?? "");
    const fold = event.currentTarget.closest("details");
    void acts.sayInDutch(id, text).then(({ refusal }) => !refusal && fold?.removeAttribute("open"));
  };
  return (
    <Fold summary={<span className="text-sm">{dutch ? words.change : words.add}</span>}>
      {/* Another line than the one that was typed over is another form. */}
      <form key={dutch} onSubmit={send} className="flex flex-wrap items-end gap-2 pb-2">
        <TextField
          name="dutch"
          label={words.label}
          help={words.help}
          defaultValue={dutch}
          maxLength={MOST}
          className="min-w-0 flex-1 basis-full"
        />
        <Button kind="may" type="submit" aria-busy={busy || undefined}>
          {words.save}
        </Button>
        {dutch && (
          <QuietButton busy={busy} onClick={() => void acts.sayInDutch(id, "")}>
            {words.remove}
          </QuietButton>
        )}
      </form>
    </Fold>
  );
}
