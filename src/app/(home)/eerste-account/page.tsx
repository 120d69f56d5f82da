import type { Metadata } from "next";
import { isFirstAccountKey } from "../../../accounts/reads.ts";
import { Tree } from "../../../ui/Tree.tsx";
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
        <header className="flex flex-wrap items-center gap-x-4">
          <Tree growth="seedling" className="size-20 shrink-0" />
          <h1 className="min-w-0 flex-[1_1_10rem]">{texts.first.title}</h1>
        </header>
        <p>{texts.first.intro}</p>
        <FirstAccountForm accountKey={sleutel} />
      </main>
      <FootLinks />
    </>
  );
}
