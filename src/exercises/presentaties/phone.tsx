import { Drawing } from "../../ui/Drawing.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PartnerRef, PhoneProps } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import { Others } from "../kit/Others.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
import { DRAWINGS } from "./drawings.ts";
import { MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView, Told } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/presentaties/phone.texts").texts;

/** First fill in the own presentation together, a question at a time; then read along with who tells. */
export default function Presentations(props: Props) {
  const { view, stage } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Questions {...props} />;
  return (
    <div className="flex flex-col gap-6">
      <Now {...props} />
      {stage.state === "shown" && (
        <Fold label={texts.late} button>
          <Questions {...props} />
        </Fold>
      )}
      <Before {...props} />
      {view.untold.length > 0 && <Untold partners={view.untold} />}
    </div>
  );
}

function Questions({ view, mine, me, act, asked = null }: Props) {
  const texts = useTexts();
  const questions = view.ours.map(({ id, lines, more }) => ({
    id,
    title: texts.questions[id].prompt,
    isDone: lines.length + more > 0 || mine.some(({ body }) => body.question === id),
  }));
  return (
    <OneAtATime questions={questions} asked={asked}>
      {(id, about) => {
        const sent = mine.filter(({ body }) => body.question === id);
        const ours = view.ours.find((part) => part.id === id);
        const others = ours?.lines.filter((line) => !mine.some((own) => own.id === line.id)) ?? [];
        const unlisted = sent.filter(
          (own) => own.status === "saved" && !ours?.lines.some((line) => line.id === own.id),
        );
        return (
          <>
            <Writing
              key={id}
              form={act({ do: "contribute" }, id)}
              about={{ question: id }}
              question={about}
              maxLength={MAX_TEXT}
            />
            <Explained>
              <p>
                <Filled template={texts.write} values={{ organisatie: me.partnerName }} /> {texts.hidden}
              </p>
            </Explained>
            <SentTexts
              mine={sent}
              act={act}
              textOf={({ text }) => text}
              restOf={({ question }) => ({ question })}
              maxLength={MAX_TEXT}
              isClosed={false}
            />
            {others.length > 0 && (
              <section className="flex flex-col gap-2">
                <h3>{texts.together}</h3>
                <Others lines={others} more={(ours?.more ?? 0) - unlisted.length} />
              </section>
            )}
          </>
        );
      }}
    </OneAtATime>
  );
}

/** Who tells now, whole, so that the own people can read it aloud; and who tells after that. */
function Now({ view: { told, next, untold }, stage, me }: Props) {
  const texts = useTexts();
  const now = told.at(-1);
  if (stage.state === "closed") return <p>{untold.length > 0 ? texts.closedEarly : texts.closed}</p>;
  return (
    <>
      {now && (
        <section className="card flex flex-col gap-3">
          <p>{now.partner.id === me.partnerId ? texts.ours : texts.theirs}</p>
          <Name {...now.partner} />
          <Parts told={now} />
        </section>
      )}
      {next && (
        <p>
          {next.id === me.partnerId ? (
            texts.nextOurs
          ) : (
            <Filled template={texts.next} values={{ organisatie: next.name }} />
          )}
        </p>
      )}
    </>
  );
}

function Before({ view: { told }, stage }: Props) {
  const texts = useTexts();
  const before = stage.state === "closed" ? told : told.slice(0, -1);
  if (before.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2>{texts.before}</h2>
      {before.map((one) => (
        <details key={one.partner.id} className="card">
          <summary>
            <Name {...one.partner} />
          </summary>
          <div className="mt-3 flex flex-col gap-3">
            <Parts told={one} />
          </div>
        </details>
      ))}
    </section>
  );
}

function Parts({ told: { parts } }: { told: Told }) {
  const texts = useTexts();
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines, more }) => (
      <section key={id} className="flex flex-col gap-1">
        <h3 className="flex items-center gap-2">
          <Drawing name={DRAWINGS[id]} className="icon text-leaf" /> <span>{texts.questions[id].label}</span>
        </h3>
        <Others lines={lines} more={more} />
      </section>
    ));
}

function Name({ name, side }: PartnerRef) {
  return (
    <span className="flex flex-col gap-1">
      <b dir="auto">{name}</b>
      <span>
        <SideMark side={side} />
      </span>
    </span>
  );
}

function Untold({ partners }: { partners: PartnerRef[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2>{useTexts().untold}</h2>
      <ul className="flex list-none flex-col gap-3 p-0">
        {partners.map((partner) => (
          <li key={partner.id}>
            <Name {...partner} />
          </li>
        ))}
      </ul>
    </section>
  );
}
