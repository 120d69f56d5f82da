"use client";
import type { Door } from "../../../sessions/door/reads.ts";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { ErrorSummary } from "../../../ui/ErrorSummary.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { Typed } from "../../../ui/typed.ts";
import { useKeptForm } from "../../../ui/useKeptForm.ts";
import { useWords } from "../../../ui/Words.tsx";
import { joinAction } from "./actions.ts";
import type nl from "./door.texts.json";
import { PartnerCards } from "./PartnerCards.tsx";
import { useAnswers } from "./useAnswers.ts";

type JoinFormProps = {
  code: string;
  door: Omit<Door, "team"> & {
    sides: { value: string; label: string; text: string; drawing: string; tone: "formal" | "informal" | "both" }[];
    privacy: string[];
  };
};

/** Three taps: a side, an organisation of that side, and in. The stylesheet alone shows the organisations of the chosen side. */
export function JoinForm({ code, door }: JoinFormProps) {
  const { texts: join } = useWords<typeof nl>("app/meedoen/[code]/door.texts");
  const { state, attributes } = useKeptForm(joinAction);
  const answers = useAnswers(state);
  const fieldError = (path: string) =>
    state.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message;
  // What is wrong with no field in particular stands at the first question.
  const error = (path: string) =>
    answers.isNew(path)
      ? undefined
      : (fieldError(path) ?? (path === "side" && state.fields.length === 0 && state.detail ? state.detail : undefined));
  const fields = [
    { href: "#side", text: error("side") },
    // Without a side there are no organisations to see yet.
    { href: "#partner", text: state.typed.side ? error("partner") : undefined },
    { href: "#people", text: error("people") },
  ].flatMap(({ href, text }) => (text ? [{ href, text }] : []));

  return (
    <main id="inhoud" className="page flex flex-col gap-6">
      <header>
        <p className="text-muted">{join.intro}</p>
        <h1 className="text-question">
          <bdi>{door.title}</bdi>
        </h1>
        <p>
          <bdi>{door.area}</bdi>
        </p>
      </header>
      {state.detail && <ErrorSummary errors={fields} />}
      <form {...attributes} {...answers.watched} noValidate className="join flex flex-col gap-6">
        <Typed value={state.typed}>
          <input type="hidden" name="code" value={code} />
          <ChoiceCards
            name="side"
            legend={join.sideLabel}
            type="radio"
            options={door.sides}
            error={error("side")}
            required
          />
          <fieldset className="join-partners flex flex-col gap-4" id="partner" ref={answers.next}>
            <legend>{join.partnerLabel}</legend>
            {error("partner") && <p className="field-error">{error("partner")}</p>}
            <PartnerCards door={door} />
            <div className="join-new flex flex-col gap-3">
              <label className="choice">
                <input type="radio" name="partner" value="new" defaultChecked={state.typed.partner === "new"} />
                <span>
                  <b>{join.otherPartner}</b>
                </span>
              </label>
              <div className="join-new-name">
                <TextField
                  name="newPartner"
                  label={join.newPartner}
                  maxLength={80}
                  autoComplete="off"
                  list={door.partners.map(({ name }) => name)}
                />
              </div>
            </div>
          </fieldset>
          <details open={error("people") ? true : undefined}>
            <summary>{join.together}</summary>
            <TextField
              name="people"
              label={join.people}
              help={join.peopleHelp}
              error={error("people")}
              type="number"
              inputMode="numeric"
              min={1}
              max={12}
              defaultValue="1"
            />
          </details>
        </Typed>
        <Button kind="do">{join.button}</Button>
        <details>
          <summary>{join.privacy}</summary>
          <ul className="list-disc ps-6">
            {door.privacy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </form>
    </main>
  );
}
