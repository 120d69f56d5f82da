import type { DoorSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { codeGroups } from "../../../sessions/door/codeLength.ts";
import { QrCode } from "./Arrival.tsx";
import texts from "./texts.json" with { type: "json" };

/** Who comes late still finds the way in. */
export function DoorCorner({ door, address }: { door: DoorSnapshot; address: string }) {
  return (
    <aside className="flex shrink-0 items-center gap-[1.5cqmin] text-end">
      <p className="screen-small text-muted">
        <span>{fill(texts.joinCorner, { adres: address.replace(/^https?:\/\//, "") })}</span>
        <br />
        <b className="tabular-nums text-ink">{codeGroups(door.code).join(" ")}</b>
      </p>
      <QrCode text={`${address}/meedoen/${door.joinSecret}`} className="size-[11cqmin]" />
    </aside>
  );
}
