import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PartnerRef, PhoneProps } from "../contract.ts";
import { CardFold } from "../kit/CardFold.tsx";
import { PartsToRead } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { DRAWINGS } from "./drawings.ts";
import { MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView, Told } from "./tally.ts";

// Of each of five questions that are read below each other.
const LETTERS = 400;

type Props = PhoneProps<PhoneView, Body>;

const useTexts = () => useWords<typeof nl>("exercises/presentaties/phone.texts").texts;

/** First fill in the own presentation together, a question at a time; then read along with who tells. */
export default function Presentations(props: Props) {
  const { view, stage } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Prepare {...props} />;
  return (
    <div className="flex flex-col gap-6">
      <Now {...props} />
      {stage.state === "shown" && (
        <Fold label={texts.late} button>
          <Prepare {...props} />
        </Fold>
      )}
      <Before {...props} />
      {view.untold.length > 0 && <Untold partners={view.untold} />}
    </div>
  );
}

function Prepare({ view, me, ...phone }: Props) {
  const texts = useTexts();
  const questions = view.ours.map(({ id }) => ({ id, title: texts.questions[id].prompt }));
  return (
    <Questions
      {...phone}
      questions={questions}
      field="question"
      maxLength={MAX_TEXT}
      explained={
        <p>
          <Filled template={texts.write} values={{ organisatie: me.partnerName }} /> {texts.hidden}
        </p>
      }
      others={{ title: texts.together, parts: view.ours, together: true }}
    />
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
        <section className="card flex flex-col gap-4">
          <p>{now.partner.id === me.partnerId ? texts.ours : texts.theirs}</p>
          <p>
            <Name {...now.partner} />
          </p>
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
        <CardFold key={one.partner.id} title={<Name {...one.partner} />}>
          <Parts told={one} />
        </CardFold>
      ))}
    </section>
  );
}

function Parts({ told: { parts } }: { told: Told }) {
  const texts = useTexts();
  const said = parts.filter(({ lines }) => lines.length > 0);
  const titled = said.map((part) => ({ ...part, title: texts.questions[part.id].label, drawing: DRAWINGS[part.id] }));
  return <PartsToRead parts={titled} letters={LETTERS} />;
}

function Name({ name, side }: PartnerRef) {
  return (
    <>
      <bdi className="font-bold">{name}</bdi> <SideMark side={side} />
    </>
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
