import type { ReactElement } from "react";
import type { ScreenSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { codeGroups } from "../../../sessions/door/codeLength.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { QrCode, withoutScheme } from "./QrCode.tsx";
import texts from "./texts.json" with { type: "json" };

type ArrivalProps = { snapshot: ScreenSnapshot; address: string; rules: string[]; notice: ReactElement | false };

/** The way in, large: QR code, address and code; the three rules, who is there, and the Wi-Fi. */
export function Arrival({ snapshot: { session, door, wifi }, address, rules, notice }: ArrivalProps) {
  return (
    <div className="wall">
      <header>
        <div className="wall-head items-start">
          <CutText as="h1" rows={2} className="screen-title">
            {session.title}
          </CutText>
          {notice || <Tree growth="seedling" className="h-[13cqmin] w-[13cqmin] shrink-0" />}
        </div>
        <CutText rows={1}>{session.area}</CutText>
      </header>
      <div className="grid min-h-0 grid-cols-[auto_minmax(0,1fr)] items-center gap-[4cqmin]">
        {door.open ? <QrCode text={`${address}/meedoen/${door.joinSecret}`} className="size-[36cqmin]" /> : <span />}
        <div className="flex min-w-0 flex-col gap-[1.6cqmin]">
          {door.open ? (
            <Code code={door.code} address={address} />
          ) : (
            <p className="screen-title">{session.state === "preparing" ? texts.notBegun : texts.doorClosed}</p>
          )}
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
        </div>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-x-[4cqmin]">
        <p className="flex flex-wrap items-center gap-x-[0.6em]">
          <span>{`${texts.joined}:`}</span>
          {(["formal", "informal", "both"] as const).map((side) => (
            <span key={side} className="inline-flex items-center gap-[0.3em]">
              <b className="tabular-nums">{door.joined[side]}</b> <SideMark side={side} />
            </span>
          ))}
        </p>
        {wifi && <Wifi {...wifi} />}
      </footer>
    </div>
  );
}

function Wifi({ name, password }: NonNullable<ScreenSnapshot["wifi"]>) {
  return (
    <p>
      <span>{texts.wifi}</span>: <b>{name}</b>
      {password && (
        <>
          {" "}
          · <span>{texts.wifiPassword}</span>: <b>{password}</b>
        </>
      )}
    </p>
  );
}

function Code({ code, address }: { code: string; address: string }) {
  const groups = codeGroups(code);
  return (
    <div>
      <p>{fill(texts.scanOrType, { adres: withoutScheme(address) })}</p>
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
