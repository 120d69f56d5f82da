import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findMember } from "../../../accounts/access.ts";
import { FootLinks } from "../../FootLinks.tsx";
import texts from "../texts.json" with { type: "json" };
import { SignInForm } from "./SignInForm.tsx";

export const metadata: Metadata = { title: texts.signIn.title };

export default async function Page() {
  if (await findMember()) redirect("/beheer");
  return (
    <>
      <main id="inhoud" className="page flex flex-col gap-6">
        <h1>{texts.signIn.title}</h1>
        <SignInForm />
      </main>
      <FootLinks />
    </>
  );
}
