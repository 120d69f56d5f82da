import type { ActionFormProps } from "../../../ui/ActionForm.tsx";
import { FoldHead } from "../../../ui/Fold.tsx";
import { SideMark } from "../../../ui/SideMark.tsx";
import { SupportMark } from "../../../ui/SupportMark.tsx";
import type { PhoneAct } from "../../contract.ts";
import { Six } from "../Six.tsx";
import { Toggle } from "../Toggle.tsx";
import { useAgreementTexts } from "./Assenting.tsx";
import type { ReadLine, ReadSection } from "./readable.ts";

type LinesProps = {
  /** Of a kind of line what it answers, in the words of the page. */
  labelOf: (kind: string) => string;
  /** What this phone answered, and the form to stand behind a line; without `act` they are there to read. */
  answered: Record<string, string>;
  act?: (act: PhoneAct) => ActionFormProps;
};

type AgreementLinesProps = LinesProps & { sections: ReadSection[]; titleOf: (section: string) => string };

/** The lines of an agreement section by section, each behind a tap, to read and where one may to stand behind. */
export function AgreementLines({ sections, titleOf, ...props }: AgreementLinesProps) {
  const { texts, say } = useAgreementTexts();
  return sections.map(({ id, lines }) => (
    <details key={id} id={`deel-${id}`} className="card">
      <FoldHead as="h2" id={`kop-${id}`} title={titleOf(id)} notes={[say(texts.lines, { n: lines.length })]} />
      <div className="mt-3">
        <Six
          items={lines.map((line, at) => (
            <Line key={line.id} line={line} isNew={line.kind !== lines[at - 1]?.kind} {...props} />
          ))}
        />
      </div>
    </details>
  ));
}

function Line({ line, isNew, labelOf, answered, act }: LinesProps & { line: ReadLine; isNew: boolean }) {
  const { texts, language } = useAgreementTexts();
  const { id, text, kind, details = [], side, support } = line;
  const stands = answered[id] === "ja";
  // The agreement itself is Dutch on every page.
  const marks = language === "nl" ? {} : { lang: "nl" };
  return (
    <li className="flex flex-col gap-2 border-t border-line pt-2">
      {kind && isNew && <h3>{labelOf(kind)}</h3>}
      <p id={`regel-${id}`} dir="auto" className="whitespace-pre-line" {...marks}>
        {text}
      </p>
      {details.map((detail) => (
        <p key={detail} className="text-muted" dir="auto" {...marks}>
          {detail}
        </p>
      ))}
      {side && (
        <p>
          <SideMark side={side} />
        </p>
      )}
      {support && (
        <p>
          {texts.behind} <SupportMark {...support} />
        </p>
      )}
      {support && act && (
        <Toggle
          form={act({ do: "support-line", id })}
          isGiven={stands}
          label={stands ? texts.supported : texts.support}
          about={`regel-${id}`}
        />
      )}
    </li>
  );
}
