import { codeGroups } from "../../../sessions/door/codeLength.ts";
import type { DoorSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { QrCode, withoutScheme } from "./QrCode.tsx";

/** Who comes late still finds the way in. */
export function DoorCorner({ door, address }: { door: DoorSnapshot; address: string }) {
  return (
    <>
      <p className="wall-door">
        <span className="text-muted">{withoutScheme(address)}</span>{" "}
        <b className="whitespace-nowrap tabular-nums">{codeGroups(door.code).join(" ")}</b>
      </p>
      <QrCode text={`${address}/meedoen/${door.joinSecret}`} className="wall-code size-[11cqmin]" />
    </>
  );
}
