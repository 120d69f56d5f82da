import { fill } from "../../../../lib/text.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { SeatName } from "../people/SeatName.tsx";
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";
import texts from "./hands.texts.json" with { type: "json" };

const SHOWN = 3;

/** Who wants to say something, in the order in which the hands went up; on no other screen. */
export function Hands({ snapshot: { hands, seats, partners }, acts }: { snapshot: HostSnapshot; acts: Acts }) {
  const up = hands.flatMap((id) => seats.filter((seat) => seat.id === id));
  const [first] = up;
  return (
    <>
      {first && (
        <section aria-labelledby="hands" className="border-s-[6px] border-sun ps-3">
          <h2 id="hands" className="text-sm font-bold">
            {texts.title}
          </h2>
          <ol className="divide-y divide-line">
            {up.slice(0, SHOWN).map(({ id, label, standing, partnerId }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-3">
                <span className="flex min-w-0 flex-wrap items-center gap-x-3 text-sm">
                  <SeatName label={label} small />
                  <SideMark side={standing} />
                  <bdi className="min-w-0 break-words text-muted">
                    {partners.find((one) => one.id === partnerId)?.name}
                  </bdi>
                </span>
                <QuietButton
                  icon="check"
                  label={fill(texts.lowerOf, { naam: label })}
                  busy={acts.isUnderWay(`hand ${id}`)}
                  onClick={() => void acts.lowerHand(id)}
                >
                  {texts.lower}
                </QuietButton>
              </li>
            ))}
          </ol>
          {up.length > SHOWN && <p className="text-sm text-muted">{fill(texts.more, { aantal: up.length - SHOWN })}</p>}
        </section>
      )}
      <p role="status" className="sr-only">
        {first && fill(texts.aloud, { naam: up.at(-1)?.label ?? "", aantal: up.length })}
      </p>
    </>
  );
}
