import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { LetterAssent } from "../document/agreementLetter.ts";
import texts from "../document/texts.document.json" with { type: "json" };
import { Words } from "./LineGroups.tsx";

const DRAWINGS = { agree: "check", discuss: "clock", disagree: "pencil", none: "help" } as const;

/** What each partner answered, with room for a handwritten signature. */
export function AssentCards({ assents }: { assents: LetterAssent[] }) {
  return (
    <>
      <h3 className="mt-6">{texts.assents.heading}</h3>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2">
        {assents.map((assent) => (
          <Card as="li" tone={assent.side} key={assent.partner}>
            <AssentCard assent={assent} />
          </Card>
        ))}
      </ul>
    </>
  );
}

function AssentCard({ assent }: { assent: LetterAssent }) {
  const { partner, side, sideWord, answer, answerText, date, reason, outdated } = assent;
  return (
    <div className="grid gap-2">
      <p>
        <strong>
          <Words text={partner} />
        </strong>
        <span className="block text-sm">
          <SideMark side={side} label={sideWord} />
        </span>
      </p>
      <p className={`flex items-center gap-2 font-bold ${answer === "agree" ? "text-leaf" : ""}`}>
        <Drawing name={DRAWINGS[answer]} className="icon" />
        {answerText}
      </p>
      {[date, reason, outdated]
        .filter((note) => note !== "")
        .map((note) => (
          <p key={note} className="text-sm text-muted">
            <Words text={note} />
          </p>
        ))}
      <SignatureLine label={texts.assents.nameAndRole} />
      <SignatureLine label={texts.assents.signature} />
    </div>
  );
}

function SignatureLine({ label }: { label: string }) {
  return <p className="mt-10 border-t border-ink pt-1 text-sm text-muted">{label}</p>;
}
