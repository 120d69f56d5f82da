import { fill } from "../../../../lib/text.ts";
import { addressOfOne } from "../../../../sessions/partnerships/addressOfOne.ts";
import { Card } from "../../../../ui/Card.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { agreementAt } from "../../../agreementAt.ts";
import texts from "./agreement.texts.json" with { type: "json" };
import { useWaiting } from "./useWaiting.ts";

/** In the step in which the agreement is made, and in the break before it: how many proposals wait, and the way to where it is made. Of several agreements each by its samenwerking. */
export function AgreementNudge({ snapshot }: { snapshot: HostSnapshot }) {
  const { agreement, partnerships } = snapshot;
  if (!agreement) return null;
  return (
    <Card as="section" tone="sun" className="grid gap-5">
      {partnerships.map((partnership) => (
        <Nudge key={partnership.id} snapshot={snapshot} partnership={partnership} words={texts[agreement]} />
      ))}
    </Card>
  );
}

type NudgeProps = {
  snapshot: HostSnapshot;
  partnership: HostSnapshot["partnerships"][number];
  words: (typeof texts)["now"];
};

function Nudge({ snapshot: { session, revision, partnerships }, partnership: { id, title }, words }: NudgeProps) {
  const waiting = useWaiting(session.id, id, revision);
  const addressed = addressOfOne(partnerships, id);
  const name = `samenwerking-${id}`;
  return (
    <div className="grid justify-items-start gap-3">
      {addressed && (
        <h3 id={name} className="wrap-anywhere">
          <bdi>{title}</bdi>
        </h3>
      )}
      <p>{fill(waiting === 0 ? words.none : waiting === 1 ? words.one : words.many, { aantal: waiting })}</p>
      <LinkButton href={agreementAt(session.id, addressed).editor} about={addressed && name}>
        {texts.open}
      </LinkButton>
    </div>
  );
}
