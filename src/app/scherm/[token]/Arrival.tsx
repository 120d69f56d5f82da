import type { ReactElement } from "react";
import type { ExerciseHeads } from "../../../exercises/exerciseHeads.ts";
import { fill } from "../../../lib/text.ts";
import { codeGroups } from "../../../sessions/door/codeLength.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { Grove } from "../../../ui/wall/Grove.tsx";
import { WIDTH } from "../../../ui/wall/room.ts";
import { rowsOf } from "../../../ui/wall/rows.ts";
import type { ScreenSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { DoneBefore } from "./DoneBefore.tsx";
import { QrCode, withoutScheme } from "./QrCode.tsx";
import texts from "./texts.json" with { type: "json" };

type ArrivalProps = {
  snapshot: ScreenSnapshot;
  address: string;
  rules: string[];
  heads: ExerciseHeads;
  host: string;
  notice: ReactElement | false;
};

/** What we came for, and the way in, large: QR code, address and code; the three rules, or what was done before; who is there, and the Wi-Fi. */
export function Arrival({ snapshot, address, rules, heads, host, notice }: ArrivalProps) {
  const { session, door, wifi, date } = snapshot;
  const { formal, informal, both } = door.joined;
  const taken = rowsTaken(snapshot, address);
  return (
    <div className="wall">
      <header>
        <div className="wall-head">
          <CutText as="h1" rows={2} className="screen-title">
            {session.title}
          </CutText>
          {notice}
          <Grove leaves={formal + informal + both} />
        </div>
        <CutText rows={1}>{[session.area, date, host].filter(Boolean).join(" · ")}</CutText>
      </header>
      <div className="wall-way grid min-h-0 grid-cols-[auto_minmax(0,1fr)] items-center gap-[4cqmin]">
        {door.open ? <Scan address={address} joinSecret={door.joinSecret} /> : <span />}
        <div className="flex min-w-0 flex-col gap-[1.6cqmin]">
          {door.open ? (
            <Code code={door.code} address={address} />
          ) : (
            <p className="screen-title">{session.state === "preparing" ? texts.notBegun : texts.doorClosed}</p>
          )}
          {taken < ROWS_WITHOUT_RULES &&
            (session.before.length > 0 ? (
              <DoneBefore before={session.before} heads={heads} />
            ) : (
              <Rules rules={rules} />
            ))}
        </div>
      </div>
      <footer className="wall-way flex flex-wrap items-center justify-between gap-x-[4cqmin]">
        {taken < ROWS_WITHOUT_COUNTS && <Joined joined={door.joined} />}
        {wifi && <Wifi {...wifi} />}
      </footer>
    </div>
  );
}

function Rules({ rules }: { rules: string[] }) {
  return (
    <ol aria-label={texts.rules}>
      {rules.map((rule) => (
        <li key={rule} className="flex gap-[0.4em]">
          <span aria-hidden className="text-leaf">
            ●
          </span>
          <span>{rule}</span>
        </li>
      ))}
    </ol>
  );
}

// How many lines of Wi-Fi and address leave no room on the narrowest wall for who is in, and for the rules.
const ROWS_WITHOUT_COUNTS = 4;
const ROWS_WITHOUT_RULES = 5;
const BESIDE_CODE = 18;

function rowsTaken({ door, wifi }: ScreenSnapshot, address: string): number {
  const network = wifi
    ? rowsOf(`${texts.wifi}: ${wifi.name} · ${texts.wifiPassword}: ${wifi.password}`, WIDTH, BOLD)
    : 0;
  const way = door.open ? rowsOf(fill(texts.orType, { adres: withoutScheme(address) }), BESIDE_CODE) : 0;
  return network + way;
}

const BOLD = { bold: true };

function Joined({ joined }: Pick<ScreenSnapshot["door"], "joined">) {
  return (
    <p className="flex flex-wrap items-center gap-x-[0.6em]">
      <span>{`${texts.joined}:`}</span>
      {(["formal", "informal", "both"] as const).map((side) => (
        <span key={side} className="inline-flex items-center gap-[0.3em]">
          <b className="tabular-nums">{joined[side]}</b> <SideMark side={side} />
        </span>
      ))}
    </p>
  );
}

function Scan({ address, joinSecret }: { address: string; joinSecret: string }) {
  return (
    <div className="flex w-[36cqmin] flex-col gap-[1cqmin]">
      <p>{texts.scan}</p>
      <QrCode text={`${address}/meedoen/${joinSecret}`} className="size-[30cqmin]" />
    </div>
  );
}

function Wifi({ name, password }: NonNullable<ScreenSnapshot["wifi"]>) {
  return (
    <p className="[overflow-wrap:anywhere]">
      <span>{texts.wifi}</span>: <b>{name}</b>
      {password && (
        <>
          {" "}
          · <span>{texts.wifiPassword}</span>: <b className="inline-block max-w-full">{password}</b>
        </>
      )}
    </p>
  );
}

function Code({ code, address }: { code: string; address: string }) {
  const groups = codeGroups(code);
  return (
    <div>
      <p className="[overflow-wrap:anywhere]">{fill(texts.orType, { adres: withoutScheme(address) })}</p>
      <p
        className="flex gap-[0.35em] text-[12cqmin] leading-none font-bold tabular-nums"
        role="img"
        aria-label={code.split("").join(" ")}
      >
        {groups.map((group, at) => (
          // The groups of one code may be alike; their place tells them apart.
          <span key={`${at}-${group}`}>{group}</span>
        ))}
      </p>
    </div>
  );
}
