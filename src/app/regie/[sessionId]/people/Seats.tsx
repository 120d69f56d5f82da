import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { HostSeat } from "../../../../zaal/snapshot/host.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { Fold } from "../Fold.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { NewSeat } from "./NewSeat.tsx";
import { Seat } from "./Seat.tsx";

const farOf = ({ ready, sent }: HostSeat): number => (ready ? 2 : sent ? 1 : 0);

type SeatsProps = {
  sessionId: string;
  seats: HostSeat[];
  partners: HostSnapshot["partners"];
  asks: boolean;
  open: boolean;
  acts: Acts;
  onType: (seatId: string) => void;
};

/** Everybody who is in, who is the least far first, with what the facilitator can do for a seat. */
export function Seats({ sessionId, seats, partners, asks, open, acts, onType }: SeatsProps) {
  const inOrder = asks ? [...seats].sort((a, b) => farOf(a) - farOf(b)) : seats;
  const nameOf = (partnerId: string) => partners.find(({ id }) => id === partnerId)?.name ?? "";
  return (
    <Fold
      open={open}
      className="border-y border-line"
      summary={<b>{fill(texts.seats.title, { aantal: seats.length })}</b>}
    >
      <ul className="divide-y divide-line">
        {inOrder.map((seat) => (
          <Seat
            key={seat.id}
            sessionId={sessionId}
            seat={seat}
            partner={nameOf(seat.partnerId)}
            asks={asks}
            acts={acts}
            onType={onType}
          />
        ))}
      </ul>
      <NewSeat partners={partners} acts={acts} />
      <a
        href={`/regie/${sessionId}/voorbereiden#deelnemers`}
        className="inline-flex min-h-11 items-center gap-1.5 text-sm font-bold"
      >
        <Drawing name="pencil" className="icon" />
        <span>{texts.seats.partners}</span>
      </a>
    </Fold>
  );
}
