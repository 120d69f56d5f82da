"use client";
import { useRef, useState } from "react";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import texts from "./staff.texts.json" with { type: "json" };
import { useQrCode } from "./useQrCode.ts";
import { useScripts } from "./useScripts.ts";

type GivenLinkProps = { address: string; label: string; help: string; picture: string };

/** A link that is shown this once: to copy, to scan, or to type over. */
export function GivenLink({ address, label, help, picture }: GivenLinkProps) {
  const control = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"" | "done" | "byHand">("");
  const qr = useQrCode(address);
  const scripts = useScripts();
  const copy = async () => setCopied((await putOnClipboard(address, control.current)) ? "done" : "byHand");
  return (
    <div className="grid justify-items-start gap-3">
      <Field name="link" label={label} help={help} className="w-full">
        {(linked) => (
          <input
            ref={control}
            type="text"
            dir="ltr"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
            {...linked}
          />
        )}
      </Field>
      {scripts && (
        <Button kind="may" onClick={() => void copy()}>
          {texts.link.copy}
        </Button>
      )}
      <p role="status">{copied && texts.link[copied]}</p>
      {qr && <img src={qr} alt={picture} className="size-48 rounded-lg" />}
    </div>
  );
}

/** Puts the words where they can be pasted from; without https a browser only does so in the old way. */
async function putOnClipboard(words: string, shown: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    shown?.select();
    return document.execCommand("copy");
  }
}
