import { useId } from "react";
import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import { restoreAction } from "../../../../zaal/presses/shorten/actions.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import ending from "./ending.texts.json" with { type: "json" };

const { shortened: texts } = ending;

type ShortenedProps = { sessionId: string; steps: HostSnapshot["parts"][number]["steps"] };

/** What was made shorter, or is passed over, as long as it is to come; and the way back. */
export function Shortened({ sessionId, steps }: ShortenedProps) {
  const form = useKeptForm(restoreAction);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Card>
        <form {...form.attributes} className="grid justify-items-start gap-1">
          <input type="hidden" name="sessionId" value={sessionId} />
          <h3 id={titleId} className="text-base">
            {texts.title}
          </h3>
          <ul className="list-disc ps-6">
            {steps.map(({ id, title, enabled, minutes, givenMinutes }) => (
              <li key={id}>
                {fill(enabled ? texts.less : texts.go, {
                  titel: title,
                  minuten: minutes,
                  was: givenMinutes ?? minutes,
                })}
              </li>
            ))}
          </ul>
          <QuietButton type="submit" icon="undo" framed busy={form.busy}>
            {texts.undo}
          </QuietButton>
          <FormNotice form={form} />
        </form>
      </Card>
    </section>
  );
}
