import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { PACES } from "../../../../zaal/practice/pace.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./players.texts.json" with { type: "json" };

type PlayersCardProps = { players: NonNullable<HostSnapshot["players"]>; acts: Acts };

/** In a practice session: who plays along, and the two presses that set their pace. */
export function PlayersCard({ players: { count, pace }, acts }: PlayersCardProps) {
  const isStill = pace === PACES.still;
  const isFast = pace === PACES.fast;
  const busy = acts.isUnderWay("players");
  return (
    <Card as="section" className="space-y-2">
      <h2 className="text-lg">{fill(texts.title, { aantal: count })}</h2>
      <p className="text-sm text-muted">{isStill ? texts.still : texts.play}</p>
      <div className="-mx-2 flex flex-wrap">
        <QuietButton busy={busy} onClick={() => void acts.setPlayers(isStill ? PACES.calm : PACES.still)}>
          {isStill ? texts.goOn : texts.beStill}
        </QuietButton>
        {!isStill && (
          <QuietButton
            aria-pressed={isFast}
            busy={busy}
            onClick={() => void acts.setPlayers(isFast ? PACES.calm : PACES.fast)}
          >
            {texts.faster}
          </QuietButton>
        )}
      </div>
    </Card>
  );
}
