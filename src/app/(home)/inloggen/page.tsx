import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findMember } from "../../../accounts/access.ts";
import { pageAfter } from "../../../accounts/wayBack.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { FootLinks } from "../../FootLinks.tsx";
import texts from "../texts.json" with { type: "json" };
import { SignInForm } from "./SignInForm.tsx";

export const metadata: Metadata = { title: texts.signIn.title };

type Props = {
  searchParams: Promise<{ naar?: string | string[]; uit?: string | string[]; nieuw?: string | string[] }>;
};

/**
 * After signing in, back to the page of ours that was asked for: `?naar=`. `?uit=` says that somebody signed out, `?nieuw=` that a new
 * password was kept.
 */
export default async function Page({ searchParams }: Props) {
  const { naar, uit, nieuw } = await searchParams;
  const page = pageAfter(naar);
  if (await findMember()) redirect(page);
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <header className="flex flex-wrap items-center gap-x-4">
          <Tree growth="young" className="size-20 shrink-0" />
          <h1>{texts.signIn.title}</h1>
        </header>
        {uit && <Notice kind="good">{texts.signIn.signedOut}</Notice>}
        {nieuw && <Notice kind="good">{texts.signIn.renewed}</Notice>}
        <SignInForm page={page} />
        <section aria-labelledby="vergeten" className="grid gap-1">
          <h2 id="vergeten" className="text-lg">
            {texts.signIn.forgotten}
          </h2>
          <p>{texts.signIn.forgottenText}</p>
          <p className="text-muted">
            {texts.signIn.forgottenServer} <code className="[overflow-wrap:anywhere]">{texts.signIn.command}</code>
          </p>
        </section>
      </main>
      <FootLinks />
    </>
  );
}
