import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { Done } from "../people/Done.tsx";
import { SeatName } from "../people/SeatName.tsx";
import { Seats } from "../people/Seats.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { Answers } from "./Answers.tsx";

const BUSY_SHOWN = 12;

type IncomingProps = { snapshot: HostSnapshot; acts: Acts; onType: (seatId: string) => void };

/** What comes in: who has answered, who is still busy, and the answers themselves. */
export function Incoming({ snapshot, acts, onType }: IncomingProps) {
  const { session, step, seats, partners } = snapshot;
  const asked = step?.collects && step.state !== "planned" ? step : null;
  return (
    <div className="grid content-start gap-6 md:max-xl:grid-cols-2">
      <section aria-labelledby="incoming" className="space-y-3">
        <h2 id="incoming" className="text-lg">
          {texts.incoming.title}
        </h2>
        {seats.length === 0 && <p className="text-muted">{texts.incoming.nobody}</p>}
        {asked && <Done progress={asked.progress} />}
        {asked && seats.length > 0 && <Busy seats={seats} />}
        <Seats
          sessionId={session.id}
          seats={seats}
          partners={partners}
          asks={asked !== null}
          open={snapshot.arrival}
          acts={acts}
          onType={onType}
        />
      </section>
      {step && (asked || snapshot.answers.all > 0) && (
        <Answers key={step.id} snapshot={snapshot} rounds={step.rounds} acts={acts} />
      )}
    </div>
  );
}

function Busy({ seats }: Pick<HostSnapshot, "seats">) {
  const busy = seats.filter(({ ready }) => !ready);
  if (busy.length === 0) return <p className="text-sm text-muted">{texts.incoming.allDone}</p>;
  return (
    <div className="text-sm">
      <h3 className="text-sm">{texts.incoming.busy}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {busy.slice(0, BUSY_SHOWN).map(({ id, label }) => (
          <li key={id}>
            <SeatName label={label} small />
          </li>
        ))}
        {busy.length > BUSY_SHOWN && (
          <li className="text-muted">{fill(texts.incoming.more, { aantal: busy.length - BUSY_SHOWN })}</li>
        )}
      </ul>
    </div>
  );
}
