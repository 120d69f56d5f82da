import type { AgreementAssent, PartnerRef } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { dutchDate } from "../../../../samenwerkingsafspraak/document/dutchDate.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { AssentForm } from "./AssentForm.tsx";
import type { EditorDocument } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

const ICONS = { agree: "check", discuss: "clock", disagree: "pencil" } as const;

type AssentsProps = { document: EditorDocument; partners: PartnerRef[] };

/** What each partner says to the text as it stands, and the form for who has no phone. */
export function Assents({ document, partners }: AssentsProps) {
  return (
    <div className="grid gap-3">
      <h3 className="text-base text-muted">{texts.assents.title}</h3>
      {!document.sha256 && <p>{texts.assents.help}</p>}
      <ul className="grid gap-3 sm:grid-cols-2">
        {partners.map((partner) => (
          <Card as="li" key={partner.id} tone={partner.side} className="grid content-start gap-1">
            <b>
              <bdi>{partner.name}</bdi>
            </b>
            <SideMark side={partner.side} />
            <Answer assent={document.assents.find(({ partnerId }) => partnerId === partner.id)} />
            {!document.sha256 && <AssentForm partner={partner} textSha256={document.textSha256} />}
          </Card>
        ))}
      </ul>
    </div>
  );
}

function Answer({ assent }: { assent?: AgreementAssent }) {
  if (!assent) return <p className="text-muted">{texts.assents.none}</p>;
  return (
    <>
      <p className="flex items-center gap-2">
        <Drawing name={ICONS[assent.answer]} className="icon" />
        <b>{texts.assents.answers[assent.answer]}</b> · <span>{dutchDate(assent.at)}</span>
      </p>
      {assent.reason && (
        <p className="text-sm" dir="auto">
          {fill(texts.assents.reason, { reden: assent.reason })}
        </p>
      )}
      {!assent.current && (
        <p className="flex items-start gap-2 text-sm">
          <Drawing name="warning" className="icon flex-none" />
          <span>{texts.assents.outdated}</span>
        </p>
      )}
    </>
  );
}
