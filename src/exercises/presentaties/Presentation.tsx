import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { FoldHead } from "../../ui/Fold.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { ToldOnPhone } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

type PresentationProps = { presentation: ToldOnPhone; folded?: boolean };

/** One organisation as on the wall, with its answers whole; `folded` opens with a tap. */
export function Presentation({ presentation: { partner, parts }, folded }: PresentationProps) {
  const answered = parts.filter(({ texts }) => texts.length > 0);
  const answers =
    answered.length === 0 ? (
      <p>{texts.slide.empty}</p>
    ) : (
      <dl className="flex flex-col gap-3">
        {answered.map(({ id, label, texts: told, more }) => (
          <div key={id}>
            <dt className="font-bold text-leaf">{label}</dt>
            {told.map((text) => (
              <dd key={text} dir="auto" className="whitespace-pre-line">
                {text}
              </dd>
            ))}
            {more > 0 && <dd className="text-muted">{fill(texts.question.unlisted, { aantal: more })}</dd>}
          </div>
        ))}
      </dl>
    );

  if (folded) {
    return (
      <Card tone={partner.side}>
        <details>
          <FoldHead
            as="h3"
            id={`verteld-${partner.id}`}
            title={<bdi>{partner.name}</bdi>}
            notes={[<SideMark key="side" side={partner.side} />]}
          />
          {answers}
        </details>
      </Card>
    );
  }
  return (
    <Card as="article" tone={partner.side} className="flex flex-col gap-3">
      <header>
        <h2 dir="auto">{partner.name}</h2>
        <SideMark side={partner.side} />
      </header>
      {answers}
    </Card>
  );
}
