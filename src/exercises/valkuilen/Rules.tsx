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

function Rule(props: RuleProps) {
  const { id, about, view, stage, answered, act } = props;
  const { texts, say } = useTexts();
  if (stage.state === "open") return <Write {...props} />;
  const { rules = [], more = 0 } = view.topics.find((one) => one.id === id) ?? {};
  const lines = rules.map(({ when, ...rule }) => ({
    ...rule,
    text: when ? say(texts.rule, { als: when, dan: rule.text }) : rule.text,
  }));
  const isShown = stage.state === "shown";
  return (
    <>
      <Others lines={lines} more={more} answered={answered} {...(isShown && { act })} />
      {isShown ? (
        <Fold button label={texts.more} about={about}>
          <Write {...props} />
        </Fold>
      ) : (
        <Sent {...props} />
      )}
    </>
  );
}

/** Only the second half: the first is what the pitfall asks about, unless somebody wants another. */
function Write(props: RuleProps) {
  const { id, about, act } = props;
  const { texts } = useTexts();
  const { hidden } = useWords<typeof kit>("exercises/kit/phone.texts").texts;
  const pitfall = usePitfalls().find((one) => one.id === id);
  const field = { about: { kind: "rule", pitfall: id }, question: about, name: "response", label: texts.then };
  return (
    <>
      <Writing form={act({ do: "contribute" }, id)} {...field} maxLength={MAX_TEXT} />
      <Explained>
        <p>
          <b>{pitfall?.title}.</b> {pitfall?.text} {pitfall?.question}
        </p>
        <p>
          {texts.noNames} {hidden}
        </p>
      </Explained>
      <Fold label={texts.other} about={about}>
        <p id={`${about}-anders`} className="sr-only">
          {texts.if}
        </p>
        <Writing
          form={act({ do: "contribute" }, `${id}-als`)}
          {...field}
          question={`${about}-anders`}
          maxLength={MAX_TEXT}
        >
          <TextArea name="when" label={texts.if} about={`${about}-anders`} maxLength={MAX_TEXT} rows={2} />
        </Writing>
      </Fold>
      <Sent {...props} />
    </>
  );
}

/** What this phone wrote about a pitfall. */
function Sent({ id, mine, act, stage }: RuleProps) {
  const { texts, say } = useTexts();
  const usual = usePitfalls().find((one) => one.id === id)?.when;
  return (
    <SentTexts
      mine={mine.flatMap(({ body, ...one }) => (body.kind === "rule" && body.pitfall === id ? [{ ...one, body }] : []))}
      act={act}
      name="response"
      restOf={({ kind, pitfall, when }) => ({ kind, pitfall, when: when ?? "" })}
      shownAs={({ when, response }) =>
        when && when !== usual ? say(texts.rule, { als: when, dan: response }) : response
      }
      maxLength={MAX_TEXT}
      isClosed={stage.state === "closed"}
    />
  );
}
