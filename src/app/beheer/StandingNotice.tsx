import { fill } from "../../lib/text.ts";
import type { Standing } from "../../sessions/hosts/reads.ts";
import { Notice } from "../../ui/Notice.tsx";
import { TakeOverForm } from "./TakeOverForm.tsx";
import texts from "./texts.json" with { type: "json" };

type StandingNoticeProps = { standing: Standing; sessionId: string; title: string };

/** Says to who led a bijeenkomst that a coordinator took it over, and to a coordinator that somebody else leads it. */
export function StandingNotice({ standing, sessionId, title }: StandingNoticeProps) {
  const { leads, leader, takenOverBy } = standing;
  const words = texts.takeOver;
  if (takenOverBy !== null) return <Notice kind="info">{fill(words.takenOver, { naam: takenOverBy })}</Notice>;
  if (leads) return null;
  return (
    <Notice kind="info">
      <p>{fill(words.looksOn, { naam: leader ?? words.somebody })}</p>
      <TakeOverForm sessionId={sessionId} title={title} />
    </Notice>
  );
}
