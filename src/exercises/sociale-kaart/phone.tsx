import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { Mine, PhoneProps } from "../contract.ts";
import type { OtherLine } from "../kit/Others.tsx";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { KINDS, MAX_NAME, MISSING } from "./limits.ts";
import { Missing } from "./Missing.tsx";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { CardLine, PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const isKnown = ({ body }: Mine<Body>): boolean => body.part === "known";

/** Which organisations and groups do you know, a side at a time; then who is missed; then all cards to read. */
export default function SocialMap(props: Props) {
  const { stage } = props;
  const { texts } = useWords<typeof nl>("exercises/sociale-kaart/phone.texts");
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  const asking = stage.round === MISSING ? <Missing {...props} /> : <Known {...props} />;
  if (stage.state === "open") return asking;
  return (
    <div className="flex flex-col gap-3">
      <p>{stage.state === "closed" ? texts.closed : texts.read}</p>
      <ToRead {...props} />
      {stage.state === "shown" && (
        <Fold label={texts.late} button>
          {asking}
        </Fold>
      )}
    </div>
  );
}

function Known({ view, mine, act, ...phone }: Props) {
  const { texts } = useWords<typeof nl>("exercises/sociale-kaart/phone.texts");
  // Whose names these are stands with the button, in sight of who types.
  const actWithNames: Props["act"] = (...asked) => {
    const form = act(...asked);
    const tick = (
      <>
        <p className="font-bold">{texts.names}</p>
        {form.tick}
      </>
    );
    return { ...form, tick };
  };
  return (
    <Questions
      {...phone}
      act={actWithNames}
      mine={mine.filter(isKnown)}
      questions={KINDS.map((id) => ({ id, title: texts.questions[id] }))}
      field="kind"
      along={{ part: "known" }}
      maxLength={MAX_NAME}
      explained={<p>{texts.one}</p>}
      others={{ title: texts.ours, parts: view.known }}
    />
  );
}

/** The cards, those who are missed first once that is asked. */
function ToRead({ view: { known, missing }, stage }: Props) {
  const { texts } = useWords<typeof nl>("exercises/sociale-kaart/phone.texts");
  const noted = ({ invites, isHere, ...line }: CardLine): OtherLine => {
    const names = new Intl.ListFormat(undefined, { style: "narrow" }).format(invites);
    const inviting = invites.length > 0 && <Filled template={texts.invited} values={{ wie: names }} />;
    const note = isHere ? texts.here : inviting;
    return { ...line, ...(note && { note: <span className="[overflow-wrap:anywhere]">{note}</span> }) };
  };
  const parts = [
    ...(stage.round === MISSING ? [{ ...missing, title: texts.missing.title }] : []),
    ...known.map((part) => ({ ...part, title: part.id === "unknown" ? texts.unsure : texts.kinds[part.id] })),
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return <p>{texts.nothing}</p>;
  return (
    <FoldedParts
      parts={parts.map((part) => ({ ...part, lines: part.lines.map(noted) }))}
      now={{ id: "missing", label: texts.missing.who }}
    />
  );
}
