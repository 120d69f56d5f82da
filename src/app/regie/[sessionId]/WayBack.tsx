"use client";
import { useEffect, useState } from "react";
import { fill } from "../../../lib/text.ts";
import { useAddress } from "./address.ts";
import texts from "./texts.json" with { type: "json" };

/** The one-time way back to a seat: a QR code to hold up, and the address to type. */
export function WayBack({ path, label }: { path: string; label: string }) {
  const address = useAddress() + path;
  const picture = useQrCode(address);
  return (
    <div role="status" className="grid gap-2 pb-4 text-sm">
      <p>{texts.seats.wayBackHelp}</p>
      {picture && (
        <img src={picture} alt={fill(texts.seats.wayBackPicture, { naam: label })} className="size-48 rounded-lg" />
      )}
      <p>
        <span>{texts.seats.wayBackType}</span>{" "}
        <b className="select-all [overflow-wrap:anywhere]">{address.replace(/^https?:\/\//, "")}</b>
      </p>
    </div>
  );
}

/** The address as a picture that can be scanned. What draws it is fetched only when somebody lost a phone. */
function useQrCode(address: string): string {
  const [picture, setPicture] = useState("");
  useEffect(() => {
    let wanted = true;
    void import("uqr").then(({ renderSVG }) => {
      if (wanted) setPicture(`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`);
    });
    return () => {
      wanted = false;
    };
  }, [address]);
  return picture;
}
