import { fill } from "../../lib/text.ts";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { PhoneProps } from "../contract.ts";
import { AdoptedCard } from "./AdoptedCard.tsx";
import { AssentCard } from "./AssentCard.tsx";
import { mayChange } from "./mayChange.ts";
import { PhoneLine } from "./PhoneLine.tsx";
import { SectionCard } from "./SectionCard.tsx";
import type { Body } from "./schema.ts";
import type { PhoneView, phoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export type View = NonNullable<ReturnType<typeof phoneView>>;
export type AfsprakenProps = PhoneProps<View | null, Body>;

const words = texts.phone;

/** The agreement on the phone: read it, propose lines, stand behind lines, and answer for the own organisation. */
export default function Afspraken({ view, ...props }: PhoneProps<PhoneView, Body>) {
  if (view && "afterwards" in view) return <AdoptedCard adopted={view.afterwards} agreement={props.agreement} />;
  const { stage } = props;
  if (stage.state === "planned") return <p>{words.intro.planned}</p>;
  if (!view) return <p>{words.noAgreement}</p>;
  const open = stage.state !== "closed";
  const asked = open && (stage.round === 1 || view.state === "proposed") && mayChange(view);
  const onScreen = view.sections.find(({ id }) => id === view.onScreen);
  return (
    <div className="flex flex-col gap-4">
      {view.adopted && <AdoptedCard adopted={view.adopted} agreement={props.agreement} />}
      {mayChange(view) && view.version > 1 && <StillStands version={view.version - 1} agreement={props.agreement} />}
      {!view.adopted && <p>{open && asked ? words.introAssent : words.intro[stage.state]}</p>}
      {asked && <AssentCard {...props} view={view} />}
      {onScreen && (
        <LinkButton href={`#deel-${onScreen.id}`} className="self-start" onClick={() => reveal(onScreen.id)}>
          {fill(words.onScreen, { deel: onScreen.title })}
        </LinkButton>
      )}
      <header>
        <h2 className="text-question" dir="auto">
          {view.title}
        </h2>
        <p className="text-muted">{view.stateInWords}</p>
      </header>
      {asked && <AllAnswers {...props} view={view} />}
      {!view.adopted && <StillOpen view={view} />}
      {view.sections.map((section) => (
        <SectionCard key={section.id} {...props} view={view} section={section} />
      ))}
    </div>
  );
}

/** What was adopted before this concept, and the way to it. */
function StillStands({ version, agreement }: { version: number; agreement: AfsprakenProps["agreement"] }) {
  return (
    <Notice kind="info">
      <p>{fill(words.stands, { nummer: version })}</p>
      {agreement && (
        <a href={agreement.page} className="thumb-link">
          {fill(words.readAdopted, { nummer: version })}
        </a>
      )}
    </Notice>
  );
}

/** A link to a section opens it too; without JavaScript it only goes there. */
function reveal(section: string): void {
  document.getElementById(`deel-${section}`)?.setAttribute("open", "");
}

function AllAnswers({ view, answered, act }: Pick<AfsprakenProps, "answered" | "act"> & { view: View }) {
  return (
    <section className="card flex flex-col gap-3">
      <h2>{words.assent.others}</h2>
      <ul className="flex list-none flex-col gap-3 p-0">
        {view.assents.map((line) => (
          <PhoneLine key={line.id} line={line} group={undefined} supportable={false} answered={answered} act={act} />
        ))}
      </ul>
    </section>
  );
}

function StillOpen({ view: { open, sections } }: { view: View }) {
  if (open.length === 0) return null;
  const known = new Set(sections.map(({ id }) => id));
  return (
    <details className="card">
      <summary className="min-h-11 cursor-pointer content-center font-bold">
        {fill(words.openPoints, { aantal: open.length })}
      </summary>
      <ul className="mt-3 flex list-disc flex-col gap-2 ps-5">
        {open.map(({ id, text, section }) => (
          <li key={id}>
            {known.has(section) ? (
              <a href={`#deel-${section}`} className="thumb-link" onClick={() => reveal(section)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
