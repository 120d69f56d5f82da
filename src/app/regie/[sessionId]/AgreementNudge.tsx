import type { HostSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { Card } from "../../../ui/Card.tsx";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import texts from "./agreement.texts.json" with { type: "json" };
import { useWaiting } from "./useWaiting.ts";

/** In the step in which the agreement is made, and in the break before it: how many proposals wait, and the way to where it is made. */
export function AgreementNudge({ snapshot }: { snapshot: HostSnapshot }) {
  const { session, agreement, revision } = snapshot;
  return agreement && <Nudge sessionId={session.id} revision={revision} words={texts[agreement]} />;
}

type NudgeProps = { sessionId: string; revision: number; words: (typeof texts)["now"] };

function Nudge({ sessionId, revision, words }: NudgeProps) {
  const waiting = useWaiting(sessionId, revision);
  return (
    <Card as="section" tone="sun" className="grid justify-items-start gap-3">
      <p>{fill(waiting === 0 ? words.none : waiting === 1 ? words.one : words.many, { aantal: waiting })}</p>
      <LinkButton href={`/regie/${sessionId}/afspraak`}>{texts.open}</LinkButton>
    </Card>
  );
}
