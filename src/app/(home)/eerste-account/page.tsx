import type { Metadata } from "next";
import { isFirstAccountKey } from "../../../accounts/reads.ts";
import { FootLinks } from "../../FootLinks.tsx";
import { NotHere } from "../../NotHere.tsx";
import texts from "../texts.json" with { type: "json" };
import { FirstAccountForm } from "./FirstAccountForm.tsx";

export const metadata: Metadata = { title: texts.first.title };

/** Only for who holds the one-time link of the first start. */
export default async function Page({ searchParams }: { searchParams: Promise<{ sleutel?: string | string[] }> }) {
  const { sleutel } = await searchParams;
  if (typeof sleutel !== "string" || !(await isFirstAccountKey(sleutel))) return <NotHere what="key" />;
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <h1>{texts.first.title}</h1>
        <p>{texts.first.intro}</p>
        <FirstAccountForm accountKey={sleutel} />
      </main>
      <FootLinks />
    </>
  );
}
