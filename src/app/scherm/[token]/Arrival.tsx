import { renderSVG } from "uqr";
import type { ScreenSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { codeGroups } from "../../../sessions/door/codeLength.ts";
import { SideMark } from "../../../ui/SideMark.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import texts from "./texts.json" with { type: "json" };

type ArrivalProps = { snapshot: ScreenSnapshot; address: string; rules: string[] };

/** The way in, large: code, QR code, address, Wi-Fi, the three rules, and who is there. */
export function Arrival({ snapshot: { session, door, wifi }, address, rules }: ArrivalProps) {
  return (
    <div className="screen-gap flex min-h-0 flex-1 flex-col">
      <header className="flex items-start justify-between gap-4">
        <div>
          <h1 className="screen-title">{session.title}</h1>
          <p className="screen-body">{session.area}</p>
        </div>
        <Tree growth="seedling" className="h-[16cqmin] w-[16cqmin] shrink-0" />
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-[auto_1fr] items-center gap-[5cqmin]">
        {door.open ? <QrCode text={`${address}/meedoen/${door.joinSecret}`} className="size-[38cqmin]" /> : <span />}
        <div className="screen-gap flex flex-col">
          {door.open ? (
            <Code code={door.code} address={address} />
          ) : (
            <p className="screen-title">{session.state === "preparing" ? texts.notBegun : texts.doorClosed}</p>
          )}
          <ol aria-label={texts.rules} className="screen-body">
            {rules.map((rule) => (
              <li key={rule} className="flex gap-[0.5em]">
                <span aria-hidden className="text-leaf">
                  ●
                </span>
                <span>{rule}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <footer className="screen-small flex flex-wrap items-center justify-between gap-x-[4cqmin] pb-[6cqmin]">
        <p className="flex flex-wrap items-center gap-[2cqmin]">
          <span>{`${texts.joined}:`}</span>
          {(["formal", "informal", "both"] as const).map((side) => (
            <span key={side} className="inline-flex items-center gap-[1cqmin]">
              <b className="tabular-nums">{door.joined[side]}</b> <SideMark side={side} />
            </span>
          ))}
        </p>
        {wifi && (
          <p>
            <span>{texts.wifi}</span>: <b>{wifi.name}</b>
            {wifi.password && (
              <>
                {" "}
                · <span>{texts.wifiPassword}</span>: <b>{wifi.password}</b>
              </>
            )}
          </p>
        )}
      </footer>
    </div>
  );
}

function Code({ code, address }: { code: string; address: string }) {
  const groups = codeGroups(code);
  return (
    <div>
      <p className="screen-body">{fill(texts.orType, { adres: address.replace(/^https?:\/\//, "") })}</p>
      <p
        className="flex gap-[0.35em] text-[13cqmin] leading-none font-bold tabular-nums"
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

/** A QR code as crisp vector, dark on white whatever the theme: cameras want it so. */
export function QrCode({ text, className }: { text: string; className: string }) {
  const svg = renderSVG(text, { border: 2, blackColor: "#23201B", whiteColor: "#FFFFFF" });
  return (
    <img
      src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
      alt={fill("QR: {text}", { text })}
      className={`${className} rounded-sm bg-[#fff]`}
    />
  );
}
