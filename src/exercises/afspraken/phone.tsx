import { Fold } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { PhoneProps } from "../contract.ts";
import { AgreementLines } from "../kit/agreement/AgreementLines.tsx";
import { AnswerMark, Assenting } from "../kit/agreement/Assenting.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { Others } from "../kit/Others.tsx";
import { AdoptedCard, InShort } from "./InShort.tsx";
import { Propose } from "./Propose.tsx";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import { type AfsprakenProps, useAgreementWords, useTexts } from "./useTexts.ts";

/** Propose lines; then the agreement in short, the answer of the own organisation, and the whole behind a tap. */
export default function Afspraken({ view, ...props }: PhoneProps<PhoneView, Body>) {
  const { texts } = useTexts();
  if (view && "afterwards" in view) return <AdoptedCard gist={view.afterwards} agreement={props.agreement} isApart />;
  if (props.stage.state === "planned") return <p>{texts.planned}</p>;
  if (!view) return <p>{texts.noAgreement}</p>;
  return (
    <div className="flex flex-col gap-6">
      {view.state === "adopted" ? (
        <AdoptedCard gist={view.gist} agreement={props.agreement} />
      ) : (
        <Asked {...props} view={view} />
      )}
      <ReadAll>
        <Whole {...props} view={view} />
      </ReadAll>
    </div>
  );
}

const isOpen = ({ view, stage }: AfsprakenProps): boolean => stage.state !== "closed" && view.mayChange;

/** What is asked of this phone now, with the least that one must know for it. */
function Asked(props: AfsprakenProps) {
  const { view, stage, me, act, agreement } = props;
  const { texts } = useTexts();
  const isAnswered = isOpen(props) && (stage.round === 1 || view.state === "proposed");
  const older = view.mayChange && view.version > 1 && <StillStands version={view.version - 1} agreement={agreement} />;
  if (isOpen(props) && !isAnswered && stage.state === "open")
    return (
      <>
        <Propose {...props} />
        {older}
      </>
    );
  return (
    <>
      {!isAnswered && <p>{stage.state === "closed" ? texts.closed : texts.shown}</p>}
      <InShort view={view} />
      {isAnswered && (
        <Assenting
          own={view.assents.find(({ id }) => id === me.partnerId)}
          textSha256={view.textSha256}
          partnerName={me.partnerName}
          reasonMost={view.reasonMost}
          act={act}
        />
      )}
      {older}
      {isOpen(props) && (
        <Fold label={texts.more}>
          <Propose {...props} />
        </Fold>
      )}
    </>
  );
}

/** What was adopted before this concept, and the way to it. */
function StillStands({ version, agreement }: { version: number; agreement: AfsprakenProps["agreement"] }) {
  const { texts, say } = useTexts();
  return (
    <Notice kind="info">
      <p>{say(texts.stands, { nummer: version })}</p>
      {agreement && <LinkButton href={agreement.page}>{say(texts.readAdopted, { nummer: version })}</LinkButton>}
    </Notice>
  );
}

/** The sections that have lines, which have none yet, what is still needed, and what everybody answered. */
function Whole(props: AfsprakenProps) {
  const { view, answered, act } = props;
  const { texts, say } = useTexts();
  const { titleOf, asks, checkOf } = useAgreementWords();
  const empty = view.sections.filter(({ lines }) => lines.length === 0).map(({ id }) => titleOf(id));
  const needed = view.state === "adopted" ? [] : view.open.map(checkOf);
  const answers = view.assents.map(({ id, name, side, reason, ...given }) => ({
    ...{ id, side, text: name },
    note: (
      <>
        <AnswerMark {...given} /> <bdi className="block">{reason}</bdi>
      </>
    ),
  }));
  return (
    <>
      <AgreementLines
        sections={view.sections.filter(({ lines }) => lines.length > 0)}
        titleOf={titleOf}
        labelOf={(kind) => asks(kind).label}
        answered={answered}
        {...(isOpen(props) && { act })}
      />
      <Folded label={say(texts.empty, { n: empty.length })} items={empty} />
      <Folded label={say(texts.needed, { n: needed.length })} items={needed} />
      {answers.length > 0 && (
        <Fold label={texts.answers}>
          <Others lines={answers} />
        </Fold>
      )}
    </>
  );
}

function Folded({ label, items }: { label: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <Fold label={label}>
      <ul className="flex list-disc flex-col gap-2 ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Fold>
  );
}
