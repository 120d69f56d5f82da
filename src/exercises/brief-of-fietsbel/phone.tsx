import { showsNothing } from "../../lib/text.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { InSteps } from "../kit/InSteps.tsx";
import { Others } from "../kit/Others.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { LETTER, MAX_TEXT, PARTS } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/brief-of-fietsbel/phone.texts");

/** Say when we ring the bell, whom we call and what we do then; or go to a letter that stays one's own. */
export default function LetterOrBell(props: Props) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (view.isLetter) return <ToLetter isClosed={stage.state === "closed"} />;
  return (
    <div className="flex flex-col gap-4">
      {stage.state === "open" ? <Ring {...props} /> : <Bells {...props} />}
      <Own {...props} />
    </div>
  );
}

/** The letter has a page of its own, which knows of no room and no seat: whatever is typed there stays there. */
function ToLetter({ isClosed }: { isClosed: boolean }) {
  const { closed, letter } = useTexts().texts;
  return (
    <div className="flex flex-col items-start gap-4">
      {isClosed && <p>{closed}</p>}
      <p>{letter.about}</p>
      <LinkButton kind="do" href={LETTER} target="_blank">
        {letter.open}
      </LinkButton>
      <p>{letter.kept}</p>
    </div>
  );
}

/** One question after another, sent as one bell. */
function Ring({ act }: Props) {
  const { texts } = useTexts();
  return (
    <>
      <InSteps
        form={act({ do: "contribute" })}
        steps={() =>
          PARTS.map((part) => ({
            ...{ id: part, title: texts.parts[part].question },
            missing: (given) => (showsNothing(String(given.get(part) ?? "")) ? texts.empty : null),
            fields: (
              <TextArea
                name={part}
                label={texts.parts[part].label}
                about={`stap-${part}`}
                maxLength={MAX_TEXT}
                rows={2}
              />
            ),
          }))
        }
      />
      <Explained>
        <p>{texts.bell}</p>
        <p>{texts.noNames}</p>
      </Explained>
    </>
  );
}

/** A bell in the words of the page, a part on each line. */
function useBell() {
  const { parts } = useTexts().texts;
  return (bell: Body) => PARTS.map((part) => `${parts[part].label}: ${bell[part]}`).join("\n");
}

/** What everybody wrote; while it is talked about one can stand behind it. */
function Bells({ view, stage, answered, act }: Props) {
  const { texts } = useTexts();
  const inFull = useBell();
  const isShown = stage.state === "shown";
  return (
    <>
      <p>{isShown ? texts.shown : texts.closed}</p>
      <Others
        lines={view.bells.map((bell) => ({ ...bell, text: inFull(bell) }))}
        more={view.more}
        answered={answered}
        {...(isShown && { act })}
      />
    </>
  );
}

function Own({ mine, act, stage }: Props) {
  const { texts } = useTexts();
  return (
    <SentTexts
      heading={stage.state === "open" ? "h3" : "h2"}
      mine={mine}
      act={act}
      name="als"
      shownAs={useBell()}
      fieldsOf={(body, about) =>
        PARTS.map((part) => (
          <TextArea
            key={part}
            name={part}
            label={texts.parts[part].label}
            about={about}
            defaultValue={body[part]}
            maxLength={MAX_TEXT}
            rows={2}
          />
        ))
      }
      isClosed={stage.state === "closed"}
    />
  );
}
