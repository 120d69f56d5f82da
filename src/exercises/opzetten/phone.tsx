import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { ReadAll } from "../kit/Explained.tsx";
import { type OtherLine, Others } from "../kit/Others.tsx";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import type kit from "../kit/phone.texts.json";
import { Questions } from "../kit/Questions.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { DRAWINGS } from "./drawings.ts";
import { LOOKING_BACK, MAX_TEXT, partsOfRound } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/opzetten/phone.texts").texts;

/** Look back on the own strength, then ahead by five questions, one at a time; then read what everybody wrote. */
export default function SettingUp(props: Props) {
  const { view, stage, mine, act } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Write {...props} />;
  return (
    <>
      <p>{texts[stage.state]}</p>
      <ToRead {...props} />
      {stage.state === "shown" && (
        <Fold label={texts.late} button>
          <Write {...props} />
        </Fold>
      )}
      {!view.out && <SentTexts mine={mine} act={act} maxLength={MAX_TEXT} isClosed />}
    </>
  );
}

function Write(props: Props) {
  return props.stage.round === LOOKING_BACK ? <LookBack {...props} /> : <LookAhead {...props} />;
}

/** What was said of the own side lies ready, behind a tap: first one's own words. */
function LookBack({ view, me, ...phone }: Props) {
  const texts = useTexts();
  const hidden = useHidden();
  const heard = view.parts.flatMap(({ earlier, id }) => (id === "gehoord" ? earlier : []));
  return (
    <>
      <Questions
        {...phone}
        questions={useQuestions(LOOKING_BACK)}
        field="part"
        maxLength={MAX_TEXT}
        explained={(id) => (
          <p>
            <Filled template={texts.back} values={{ organisatie: me.partnerName }} />{" "}
            {id === "gehoord" ? texts.only : hidden} {texts.family}
          </p>
        )}
        others={{ title: texts.ours, parts: view.parts }}
      />
      {heard.length > 0 && (
        <ReadAll label={texts.heard}>
          <Others lines={heard} />
        </ReadAll>
      )}
    </>
  );
}

/** Below each question what earlier steps have of it, so that nobody writes it again. */
function LookAhead({ view, ...phone }: Props) {
  const texts = useTexts();
  const hidden = useHidden();
  return (
    <Questions
      {...phone}
      questions={useQuestions(phone.stage.round)}
      field="part"
      maxLength={MAX_TEXT}
      explained={
        <p>
          {texts.ahead} {!view.out && hidden} {texts.family}
        </p>
      }
      others={{ title: texts.before, parts: view.parts.map(({ id, earlier }) => ({ id, lines: earlier, more: 0 })) }}
    />
  );
}

function useQuestions(round: number) {
  const { parts } = useTexts();
  return partsOfRound(round).map((id) => ({
    id,
    title:
      round === LOOKING_BACK ? (
        parts[id].question
      ) : (
        <>
          <span className="block text-base">{parts[id].label}</span>
          {parts[id].question}
        </>
      ),
  }));
}

/** Part by part what there is to read: of the round of now, and of both once it is over. */
function ToRead({ view, mine, stage }: Props) {
  const texts = useTexts();
  const asked = partsOfRound(stage.round);
  const parts = view.parts
    .filter(({ id }) => stage.state === "closed" || asked.includes(id))
    .map(({ id, lines, more, earlier }) => ({
      ...{ id, more, title: texts.parts[id].label, drawing: DRAWINGS[id] },
      lines: [...lines.map(withNote), ...earlier.map(ofEarlier)],
    }))
    .filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return view.out && <p>{texts.nothing}</p>;
  return <FoldedParts parts={parts} now={{ id: view.now, label: texts.now }} />;

  function withNote(line: OtherLine): OtherLine {
    return mine.some((own) => own.id === line.id) ? { ...line, note: texts.mine } : line;
  }
  function ofEarlier(line: OtherLine): OtherLine {
    return { ...line, note: texts.earlier };
  }
}

const useHidden = () => useWords<typeof kit>("exercises/kit/phone.texts").texts.hidden;
