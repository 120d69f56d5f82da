import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import type { Adopted } from "./adopted.ts";
import type { AfsprakenProps } from "./phone.tsx";
import texts from "./texts.json" with { type: "json" };
import { withoutInWords } from "./withoutInWords.ts";

const { phone: words, screen } = texts;

type AdoptedCardProps = { adopted: Adopted; agreement: AfsprakenProps["agreement"] };

/** The agreement stands fast: what comes first, when we look back, and the agreement itself to read and to keep. */
export function AdoptedCard({ adopted: { firstAction, evaluationDate, without }, agreement }: AdoptedCardProps) {
  return (
    <Card as="section" tone="leaf" className="flex flex-col gap-3">
      <h2 className="flex items-center gap-2 text-question">
        <Drawing name="check" className="icon flex-none text-leaf" />
        <span>{screen.adopted}</span>
      </h2>
      <p>{words.thanks}</p>
      {firstAction && (
        <div>
          <h3>{screen.firstAction}</h3>
          <p dir="auto">{firstAction.what}</p>
          <p className="text-muted" dir="auto">
            {fill(screen.whoAndWhen, { wie: firstAction.who, wanneer: firstAction.when })}
          </p>
        </div>
      )}
      {evaluationDate !== "" && <p>{fill(screen.evaluation, { datum: evaluationDate })}</p>}
      {without.length > 0 && (
        <p className="text-muted [overflow-wrap:anywhere]" dir="auto">
          {withoutInWords(without)}
        </p>
      )}
      {agreement && (
        <p className="flex flex-wrap gap-3">
          <LinkButton kind="do" href={agreement.page}>
            {words.read}
          </LinkButton>
          <LinkButton kind="may" href={agreement.pdf}>
            {words.pdf}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
