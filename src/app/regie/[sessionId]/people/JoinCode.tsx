import { fill } from "../../../../lib/text.ts";
import { codeGroups } from "../../../../sessions/door/codeLength.ts";
import texts from "../texts.json" with { type: "json" };

/** The code to read out, and where to type it. */
export function JoinCode({ code, address }: { code: string; address: string }) {
  return (
    <p>
      <span className="sr-only">{texts.door.code} </span>
      <b className="block text-2xl tabular-nums [word-spacing:0.25em]">{codeGroups(code).join(" ")}</b>
      <span className="text-sm text-muted [overflow-wrap:anywhere]">
        {fill(texts.door.at, { adres: address.replace(/^https?:\/\//, "") })}
      </span>
    </p>
  );
}
