"use client";
import { useEffect, useRef } from "react";
import { fill } from "../../../../lib/text.ts";
import { useQrCode } from "../../../../ui/useQrCode.ts";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import { useAddress } from "./address.ts";

type WayBackProps = { path: string; label: string; onClose: () => void };

/** The one-time way back to a seat, over everything else: a QR code to hold up, and the address to type. */
export function WayBack({ path, label, onClose }: WayBackProps) {
  const address = useAddress() + path;
  const picture = useQrCode(address);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="weg-terug"
      className="m-auto w-[min(26rem,92vw)] rounded-lg border-2 border-ink bg-card p-5 text-ink backdrop:bg-ink/60"
    >
      <div className="grid justify-items-start gap-3">
        <h2 id="weg-terug" className="text-lg">
          {fill(texts.seats.wayBackTitle, { naam: label })}
        </h2>
        <p>{texts.seats.wayBackHelp}</p>
        {picture && (
          <img
            src={picture}
            alt={fill(texts.seats.wayBackPicture, { naam: label })}
            className="size-64 max-w-full justify-self-center rounded-lg"
          />
        )}
        <div>
          <p>{texts.seats.wayBackType}</p>
          <Typed address={address} />
        </div>
        <QuietButton framed onClick={() => dialog.current?.close()}>
          {texts.seats.wayBackClose}
        </QuietButton>
      </div>
    </dialog>
  );
}

/** The address with its secret in groups of four: gaps to see, that are in no copy of it. */
function Typed({ address }: { address: string }) {
  const [, before = "", secret = ""] = /^(?:https?:\/\/)?(.*\/)([^/]*)$/.exec(address) ?? [];
  const groups = secret.match(/.{1,4}/g) ?? [];
  return (
    <p className="font-bold select-all [overflow-wrap:anywhere]">
      <span>{before}</span>
      {groups.map((group, at) => (
        // The groups of one secret may be alike; their place tells them apart.
        <span key={`${at}-${group}`} className="me-2 inline-block font-mono">
          {group}
        </span>
      ))}
    </p>
  );
}
