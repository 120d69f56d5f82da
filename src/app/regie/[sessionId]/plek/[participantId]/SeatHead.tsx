import { fill } from "../../../../../lib/text.ts";
import { pictureOf } from "../../../../../sessions/door/picture.ts";
import { Drawing } from "../../../../../ui/Drawing.tsx";
import { SideMark } from "../../../../../ui/SideMark.tsx";
import type { SeatToTypeFor } from "../../../../../zaal/seatToTypeFor.ts";
import texts from "./texts.json" with { type: "json" };

type SeatHeadProps = { seat: SeatToTypeFor["seat"]; me: SeatToTypeFor["props"]["me"] };

/** For whom the facilitator types. */
export function SeatHead({ seat: { label, people, simulated }, me }: SeatHeadProps) {
  return (
    <p className="flex items-center gap-3 border-b border-line pb-4">
      <Drawing name={pictureOf(label)} className="size-10" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <b className="me-3">{fill(texts.forSeat, { naam: label, organisatie: me.partnerName })}</b>
        <SideMark side={me.standing} />
        {simulated && <span className="block text-muted">{texts.madeUp}</span>}
        {people > 1 && <span className="block text-muted">{fill(texts.people, { aantal: people })}</span>}
      </span>
    </p>
  );
}
