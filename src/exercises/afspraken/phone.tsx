import { Fold } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PhoneProps } from "../contract.ts";
import { AgreementLines } from "../kit/agreement/AgreementLines.tsx";
import { AnswerMark, Assenting } from "../kit/agreement/Assenting.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { Six } from "../kit/Six.tsx";
import { AdoptedCard, InShort } from "./InShort.tsx";
import { Propose } from "./Propose.tsx";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import { type AfsprakenProps, useAgreementWords, useTexts } from "./useTexts.ts";

/** Propose lines; then the agreement in short, the answer of the own organisation, and the whole behind a tap. */
export default function Afspraken({ view, ...props }: PhoneProps<PhoneView, Body>) {
  const { texts } = useTexts();
  if (view && "afterwards" in view)
    return <AdoptedCard adopted={view.afterwards} agreement={props.agreement} isApart />;
  if (props.stage.state === "planned") return <p>{texts.planned}</p>;
  if (!view) return <p>{texts.noAgreement}</p>;
  return (
    <div className="flex flex-col gap-6">
      <Asked {...props} view={view} />
      <ReadAll>
        <Whole {...props} view={view} />
      </ReadAll>
    </div>
  );
}

/** What is asked of this phone now, with the least that one must know for it. */
function Asked(props: AfsprakenProps) {
  const { view, stage, me, act, agreement } = props;
  const { texts } = useTexts();
  const isOpen = stage.state !== "closed" && view.mayChange;
  if (view.adopted) return <AdoptedCard adopted={view.adopted} agreement={agreement} />;
  const older = view.mayChange && view.version > 1 && <StillStands version={view.version - 1} agreement={agreement} />;
  if (isOpen && (stage.round === 1 || view.state === "proposed"))
    return (
      <>
        <InShort view={view} />
        <Assenting
          own={view.assents.find(({ id }) => id === me.partnerId)}
          textSha256={view.textSha256}
          partnerName={me.partnerName}
          reasonMost={view.reasonMost}
          act={act}
        />
        {older}
        <Fold label={texts.more}>
          <Propose {...props} />
        </Fold>
      </>
    );
  if (isOpen && stage.state === "open")
    return (
      <>
        <Propose {...props} />
        {older}
      </>
    );
  return (
    <>
      <p>{stage.state === "closed" ? texts.closed : texts.shown}</p>
      <InShort view={view} />
      {older}
      {isOpen && (
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
function Whole({ view, stage, answered, act }: AfsprakenProps) {
  const { texts, say } = useTexts();
  const { titleOf, asks, checkOf } = useAgreementWords();
  const empty = view.sections.filter(({ lines }) => lines.length === 0);
  const isOpen = stage.state !== "closed" && view.mayChange;
  return (
    <>
      <AgreementLines
        sections={view.sections.filter(({ lines }) => lines.length > 0)}
        titleOf={titleOf}
        labelOf={(kind) => asks(kind).label}
        answered={answered}
        {...(isOpen && { act })}
      />
      {empty.length > 0 && (
        <Fold label={say(texts.empty, { n: empty.length })}>
          <List items={empty.map(({ id }) => titleOf(id))} />
        </Fold>
      )}
      {!view.adopted && view.open.length > 0 && (
        <Fold label={say(texts.needed, { n: view.open.length })}>
          <List items={view.open.map(checkOf)} />
        </Fold>
      )}
      {view.assents.length > 0 && (
        <Fold label={texts.answers}>
          <Six
            items={view.assents.map((one) => (
              <li key={one.id} className="flex flex-col gap-1 border-t border-line pt-2">
                <b dir="auto">{one.name}</b>
                <span className="flex flex-wrap gap-x-4">
                  <AnswerMark {...one} /> <SideMark side={one.side} />
                </span>
                {one.reason && (
                  <span className="text-muted" dir="auto">
                    {one.reason}
                  </span>
                )}
              </li>
            ))}
          />
        </Fold>
      )}
    </>
  );
}

const List = ({ items }: { items: string[] }) => (
  <ul className="flex list-disc flex-col gap-2 ps-5">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
