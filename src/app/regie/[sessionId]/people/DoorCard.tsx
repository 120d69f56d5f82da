import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { DoorSnapshot, HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { JoinCode } from "./JoinCode.tsx";
import { Joined } from "./Joined.tsx";

type DoorCardProps = { door: DoorSnapshot; wifi: HostSnapshot["wifi"]; address: string; acts: Acts };

/** The way in: the code, the lock, who came in, and the Wi-Fi. */
export function DoorCard({ door, wifi, address, acts }: DoorCardProps) {
  return (
    <Card as="section" className="space-y-2">
      <h2 className="text-lg">{texts.door.title}</h2>
      <p className="flex items-center gap-2 text-sm" role="status">
        <Drawing name={door.open ? "lock-open" : "lock"} className="icon" />
        <span>{door.open ? texts.door.open : texts.door.locked}</span>
      </p>
      {door.code && <JoinCode code={door.code} address={address} />}
      <Joined joined={door.joined} />
      {wifi && <Wifi {...wifi} />}
      <div className="-mx-2 flex flex-wrap">
        <QuietButton
          icon={door.open ? "lock" : "lock-open"}
          busy={acts.isUnderWay("lock")}
          onClick={() => void acts.lock(door.open)}
        >
          {door.open ? texts.door.lock : texts.door.unlock}
        </QuietButton>
        <SureButton icon="seats.svg#sleutel" busy={acts.isUnderWay("code")} onSure={() => void acts.renewCode()}>
          {texts.door.renew}
        </SureButton>
      </div>
    </Card>
  );
}

function Wifi({ name, password }: { name: string; password: string }) {
  return (
    <p className="text-sm">
      <span>{texts.door.wifi}</span>: <b>{name}</b>
      {password && (
        <>
          {" · "}
          <span>{texts.door.password}</span>: <b>{password}</b>
        </>
      )}
    </p>
  );
}
