import { Fold } from "../../ui/Fold.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { CircleName } from "../kit/CircleName.tsx";
import { Others } from "../kit/Others.tsx";
import { Questions } from "../kit/Questions.tsx";
import { MAX_TEXT, partsOfRound } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import { Tips } from "./Tips.tsx";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;
type Visiting = Extract<PhoneView, { show: "visiting" }>;
type Known = NonNullable<NonNullable<Visiting["visit"]>["to"]>;

// One question is enough; with many of them the field would be far away.
const LETTERS = 300;

const useTexts = () => useWords<typeof nl>("exercises/consult/phone.texts").texts;

/** Ask a question together, go on a visit with advice or have visitors, and choose which tips to take along. */
export default function Consult(props: Props) {
  const { view, stage } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (view.show === "taking") return <Tips {...props} view={view} write={<Write {...props} />} />;
  return view.show === "asking" ? <Asking {...props} view={view} /> : <Visit {...props} view={view} />;
}

function Asking({ view, ...props }: Props & { view: Extract<PhoneView, { show: "asking" }> }) {
  const texts = useTexts();
  if (props.stage.state === "open") return <Write {...props} view={view} />;
  return (
    <>
      <p>{props.stage.state === "closed" ? texts.closed : texts.asked}</p>
      {view.ours.map(({ id, lines, more }) => (
        <Others key={id} lines={lines} more={more} />
      ))}
      {props.stage.state === "shown" && (
        <Fold label={texts.late} button>
          <Write {...props} view={view} />
        </Fold>
      )}
    </>
  );
}

/** Where to go and who comes, what they ask, and then the tip. */
function Visit({ view, ...props }: Props & { view: Visiting }) {
  const texts = useTexts();
  const { state } = props.stage;
  const { visit, questions, ours } = view;
  const canAdvise = visit === null || visit.to !== null;
  return (
    <div className="flex flex-col gap-6">
      {state === "open" ? (
        <Way {...view} isLoose={props.circle === undefined} />
      ) : (
        <p>{state === "closed" ? texts.closed : texts.back}</p>
      )}
      {!canAdvise && ours.lines.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2>{texts.ours}</h2>
          <Others {...ours} letters={LETTERS} />
        </section>
      )}
      {/* What they ask is told aloud as well: the field comes first, or names of 80 letters push it out of sight. */}
      {canAdvise && state === "open" && <Write {...props} view={view} />}
      {canAdvise && (
        <section className="flex flex-col gap-2">
          <h2>{visit ? texts.theirs : texts.questions}</h2>
          {questions.lines.length > 0 ? <Others {...questions} letters={LETTERS} /> : <p>{texts.untold}</p>}
        </section>
      )}
      {canAdvise && state === "shown" && (
        <Fold label={texts.late} button>
          <Write {...props} view={view} />
        </Fold>
      )}
    </div>
  );
}

function Way({ visit, isSecond, isLoose }: Visiting & { isLoose: boolean }) {
  const texts = useTexts();
  if (!visit) return <p>{texts.tables}</p>;
  const { to, from } = visit;
  if (!to && from.length === 0) return <p>{isLoose ? texts.loose : texts.nobody}</p>;
  const halves = isSecond ? texts.swap : texts.halves;
  return (
    <section className="card flex flex-col gap-3">
      {to && <Where label={texts.go} circles={[to]} />}
      {from.length > 0 && <Where label={texts.come} circles={from} />}
      <p>{to && from.length > 0 ? halves : to ? texts.all : texts.host}</p>
    </section>
  );
}

function Where({ label, circles }: { label: string; circles: Known[] }) {
  return (
    <p className="flex flex-col items-start gap-1">
      <span>{label}</span>
      {circles.map(({ title, sign }) => (
        <span key={title} className="text-lg">
          <CircleName title={title} sign={sign} />
        </span>
      ))}
    </p>
  );
}

/** What is asked in this round, a question at a time. */
function Write({ view, ...phone }: Props) {
  const texts = useTexts();
  const { round } = phone.stage;
  const parts = view.show === "asking" ? view.ours : view.show === "taking" ? view.heard : null;
  return (
    <Questions
      {...phone}
      mine={phone.mine.filter((own) => own.round === round)}
      questions={partsOfRound(round).map((id) => ({ id, title: texts.parts[id].prompt }))}
      field="part"
      maxLength={MAX_TEXT}
      explained={
        <p>
          {view.show === "asking" ? texts.write : view.show === "visiting" ? texts.advise : texts.choose} {texts.family}
        </p>
      }
      {...(parts && { others: { title: texts.together, parts, together: true as const } })}
    />
  );
}
