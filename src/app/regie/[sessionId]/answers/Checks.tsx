import { fill } from "../../../../lib/text.ts";
import { checksAction } from "../../../../sessions/checking/actions.ts";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./checks.texts.json" with { type: "json" };

type ChecksProps = { snapshot: HostSnapshot; acts: Acts };

/**
 * Whether what people send waits for the facilitator, and the button that lets all through that does: a form for where no
 * script runs. Without one nothing can be asked twice, so it ends there only once nothing waits.
 */
export function Checks({ snapshot: { session, step, checks }, acts }: ChecksProps) {
  const form = useKeptForm(checksAction);
  if (!checks || !step) return null;
  const { on, waiting, together } = checks;
  const toggle = { icon: on ? "check" : "eye", busy: acts.isUnderWay("checks") };
  return (
    <form action={form.attributes.action} onSubmit={(event) => event.preventDefault()} className="grid gap-1">
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="stepId" value={step.id} />
      <div className="-mx-2 flex flex-wrap items-center">
        {on && waiting > 0 ? (
          <SureButton {...toggle} pressed onSure={() => void acts.check(false)} question={texts.sure}>
            {texts.check}
          </SureButton>
        ) : (
          <QuietButton
            {...toggle}
            type="submit"
            name="do"
            value={on ? "off" : "on"}
            aria-pressed={on}
            onClick={() => void acts.check(!on)}
          >
            {texts.check}
          </QuietButton>
        )}
      </div>
      {on && <p className="text-sm text-muted">{texts.on}</p>}
      {waiting > 0 && (
        <div className="grid gap-2 border-s-4 border-sun ps-3" data-waiting={waiting}>
          <p role="status">{waiting === 1 ? texts.waitsOne : fill(texts.waits, { aantal: waiting })}</p>
          {together && <p className="text-sm text-muted">{texts.together}</p>}
          <QuietButton
            framed
            icon="check"
            type="submit"
            name="do"
            value="all"
            busy={acts.isUnderWay("letThrough")}
            onClick={() => void acts.letAllThrough()}
            className="justify-self-start"
          >
            {texts.all}
          </QuietButton>
        </div>
      )}
      <FormNotice form={form} />
    </form>
  );
}
