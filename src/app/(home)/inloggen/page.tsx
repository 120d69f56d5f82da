import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findMember } from "../../../accounts/access.ts";
import { pageAfter } from "../../../accounts/wayBack.ts";
import { FootLinks } from "../../FootLinks.tsx";
import texts from "../texts.json" with { type: "json" };
import { SignInForm } from "./SignInForm.tsx";

export const metadata: Metadata = { title: texts.signIn.title };

/** After signing in, back to the page of ours that was asked for: `?naar=`. */
export default async function Page({ searchParams }: { searchParams: Promise<{ naar?: string | string[] }> }) {
  const page = pageAfter((await searchParams).naar);
  if (await findMember()) redirect(page);
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <h1>{texts.signIn.title}</h1>
        <SignInForm page={page} />
      </main>
      <FootLinks />
    </>
  );
}
