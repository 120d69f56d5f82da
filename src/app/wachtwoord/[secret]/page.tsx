import type { Metadata } from "next";
import { headers } from "next/headers";
import { findReset } from "../../../accounts/resets/reads.ts";
import { addressOf } from "../../../lib/asker.ts";
import { fill } from "../../../lib/text.ts";
import { FootLinks } from "../../FootLinks.tsx";
import { NotHere } from "../../NotHere.tsx";
import { notGuessed } from "../../notGuessed.ts";
import { ResetForm } from "./ResetForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

const GONE = { used: "usedReset", withdrawn: "withdrawnReset", old: "oldReset" } as const;

/** Where who holds a link chooses a new password. Only the press uses the link up: a preview of it must not. */
export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const asked = await headers();
  const found = await notGuessed(() => findReset(secret, addressOf(asked)));
  if (found === "TOO_MANY") return <NotHere what="tooMany" />;
  if (!found) return <NotHere what="reset" />;
  if (found.state !== "open") return <NotHere what={GONE[found.state]} />;
  return (
    <>
      <main id="inhoud" className="page grid gap-6">
        <h1>{texts.title}</h1>
        <p className="[overflow-wrap:anywhere]">{fill(texts.text, { email: found.email })}</p>
        <p className="text-muted">{texts.after}</p>
        <ResetForm secret={secret} email={found.email} />
      </main>
      <FootLinks />
    </>
  );
}
