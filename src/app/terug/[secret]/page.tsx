import type { Metadata } from "next";
import { fill } from "../../../lib/text.ts";
import { unescaped } from "../../../sessions/door/code.ts";
import { pictureOf } from "../../../sessions/door/picture.ts";
import { findWayBack } from "../../../sessions/door/reads.ts";
import { Drawing } from "../../../ui/Drawing.tsx";
import { NotHere } from "../../NotHere.tsx";
import { TakeSeatBackForm } from "./TakeSeatBackForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

/** Back to the same seat on another phone. Only the press uses the link up: a preview of it must not. */
export default async function Page({ params }: { params: Promise<{ secret: string }> }) {
  const secret = unescaped((await params).secret);
  const seat = await findWayBack(secret);
  if (!seat) return <NotHere what="wayBack" />;
  return (
    <main id="inhoud" className="page flex flex-col gap-6">
      <h1>{texts.title}</h1>
      <Drawing name={pictureOf(seat.label)} className="size-24" />
      <p>{fill(texts.text, { titel: seat.title, plaatje: seat.label })}</p>
      <p className="text-muted">{texts.once}</p>
      <TakeSeatBackForm secret={secret} />
    </main>
  );
}
