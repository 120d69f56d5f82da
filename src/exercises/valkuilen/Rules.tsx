import { Fold } from "../../ui/Fold.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useWords } from "../../ui/Words.tsx";
import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Others } from "../kit/Others.tsx";
import type kit from "../kit/phone.texts.json";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
import { MAX_TEXT } from "./limits.ts";
import { type PitfallsProps, usePitfalls, useTexts } from "./usePitfalls.ts";

/** One chosen pitfall at a time: say what we do then, and once it is shown stand behind what others said. */
export function Rules(props: PitfallsProps) {
  const { view, stage, mine, asked } = props;
  const { noneChosen } = useTexts().texts;
  const pitfalls = usePitfalls();
  const isOpen = stage.state === "open";
  // What somebody wrote about a pitfall that is no longer talked about is still theirs.
  const own = mine.flatMap(({ body }) => (body.kind === "rule" ? [body.pitfall] : []));
  const ids = [...new Set([...view.topics.map(({ id }) => id), ...own])];
  const questions = ids.map((id) => ({
    id,
    title: pitfalls.find((one) => one.id === id)?.whatIf,
    isDone: !isOpen || own.includes(id),
  }));
  return (
    <>
      {isOpen && view.noneChosen && <p>{noneChosen}</p>}
      <OneAtATime key={stage.state} questions={questions} asked={asked ?? (isOpen ? null : ids[0])}>
        {(id, about) => <Rule key={id} {...props} id={id} about={about} />}
      </OneAtATime>
    </>
  );
}

type RuleProps = PitfallsProps & { id: string; about: string };

/** Of a rule only the second half is asked: the first is what the pitfall asks about, unless somebody wants another. */
function Rule({ id, about, view, stage, mine, answered, act }: RuleProps) {
  const { texts, say } = useTexts();
  const { hidden } = useWords<typeof kit>("exercises/kit/phone.texts").texts;
  const pitfall = usePitfalls().find((one) => one.id === id);
  const { lines = [], more = 0 } = view.topics.find((one) => one.id === id) ?? {};
  const inFull = (als: string, dan: string) => (als ? say(texts.rule, { als, dan }) : dan);
  const field = { about: { kind: "rule", pitfall: id }, name: "response", label: texts.then, maxLength: MAX_TEXT };
  const other = `${about}-anders`;
  const sent = (
    <SentTexts
      mine={mine.flatMap(({ body, ...one }) => (body.kind === "rule" && body.pitfall === id ? [{ ...one, body }] : []))}
      act={act}
      name="response"
      shownAs={({ when, response }) => inFull(when === pitfall?.when ? "" : when, response)}
      maxLength={MAX_TEXT}
      isClosed={stage.state === "closed"}
    />
  );
  const asked = (
    <>
      <Writing form={act({ do: "contribute" }, id)} question={about} {...field} />
      <Explained>
        <p>
          <b>{pitfall?.title}.</b> {pitfall?.text} {pitfall?.question}
        </p>
        <p>
          {texts.noNames} {hidden}
        </p>
      </Explained>
      <Fold label={texts.other} about={about}>
        <p id={other} className="sr-only">
          {texts.if}
        </p>
        <Writing form={act({ do: "contribute" }, `${id}-als`)} question={other} {...field}>
          <TextArea name="when" label={texts.if} about={other} maxLength={MAX_TEXT} rows={2} />
        </Writing>
      </Fold>
      {sent}
    </>
  );
  if (stage.state === "open") return asked;
  const rules = lines.map(({ when, ...rule }) => ({ ...rule, text: inFull(when, rule.text) }));
  const isShown = stage.state === "shown";
  return (
    <>
      <Others lines={rules} more={more} answered={answered} {...(isShown && { act })} />
      {isShown ? (
        <Fold button label={texts.more} about={about}>
          {asked}
        </Fold>
      ) : (
        sent
      )}
    </>
  );
}
