import { renderSVG } from "uqr";
import { fill } from "../../../lib/text.ts";

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

/** An address as people type it. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, "");
