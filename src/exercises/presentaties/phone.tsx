import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PartnerRef, PhoneProps } from "../contract.ts";
import { answerCount } from "./answerCount.ts";
import { Presentation } from "./Presentation.tsx";
import { Questions } from "./Questions.tsx";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** First fill in the own presentation together; then read along with who tells. */
export default function Presentations(props: PhoneProps<PhoneView, Body>) {
  const { view, stage } = props;
  if (stage.state === "planned") return <p>{texts.phone.planned}</p>;
  return (
    <div className="flex flex-col gap-6">
      <p>
        <WhatNow {...props} />
      </p>
      <Told {...props} />
      {stage.state !== "closed" && <Questions {...props} />}
      {view.counts.length > 0 && <Counts {...props} />}
    </div>
  );
}

function WhatNow({ view, stage, me }: PhoneProps<PhoneView, Body>) {
  if (stage.state === "closed") return view.untold.length > 0 ? texts.phone.closedEarly : texts.phone.closed;
  if (stage.state === "shown")
    return view.told.at(-1)?.partner.id === me.partnerId ? texts.phone.ours : texts.phone.theirs;
  return (
    <>
      <Filled template={texts.phone.write} values={{ organisatie: me.partnerName }} /> {texts.phone.hidden}
    </>
  );
}

/** Who is on the wall now, whole; who told before can be opened. */
function Told({ view: { told, next, untold }, stage, me }: PhoneProps<PhoneView, Body>) {
  const closed = stage.state === "closed";
  const now = closed ? undefined : told.at(-1);
  const before = closed ? told : told.slice(0, -1);
  return (
    <>
      {now && <Presentation presentation={now} />}
      {next && (
        <p>
          {next.id === me.partnerId ? (
            texts.phone.nextOurs
          ) : (
            <Filled template={texts.phone.next} values={{ organisatie: next.name }} />
          )}
        </p>
      )}
      {before.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.phone.before}</h2>
          {before.map((presentation) => (
            <Presentation key={presentation.partner.id} presentation={presentation} folded />
          ))}
        </section>
      )}
      {untold.length > 0 && <Untold partners={untold} />}
    </>
  );
}

function Untold({ partners }: { partners: PartnerRef[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2>{texts.phone.untold}</h2>
      <ul className="flex list-none flex-col gap-3 p-0">
        {partners.map(({ id, name, side }) => (
          <li key={id}>
            <b dir="auto" className="block">
              {name}
            </b>
            <SideMark side={side} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same as on the wall while everybody writes. */
function Counts({ view: { counts } }: PhoneProps<PhoneView, Body>) {
  return (
    <section className="flex flex-col gap-3">
      <h2>{texts.phone.countsTitle}</h2>
      <ul className="flex list-none flex-col gap-3 p-0">
        {counts.map(({ partner, answers }) => (
          <li key={partner.id}>
            <b dir="auto" className="block">
              {partner.name}
            </b>
            <SideMark side={partner.side} /> · <span>{answerCount(answers)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
