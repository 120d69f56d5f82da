import type { Metadata } from "next";
import { readAccount, readSignIns } from "../../../accounts/own/reads.ts";
import { fill } from "../../../lib/text.ts";
import { memberAt } from "../../memberAt.ts";
import beheer from "../texts.json" with { type: "json" };
import { EndOtherSignIns } from "./EndOtherSignIns.tsx";
import { EndSignIn } from "./EndSignIn.tsx";
import { NameForm } from "./NameForm.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

const clock = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" });

/** A member's own account: name, password, and where it is signed in. */
export default async function AccountPage() {
  const member = await memberAt("/beheer/account");
  const [{ name, email }, signIns] = await Promise.all([readAccount(member), readSignIns(member)]);
  return (
    <main id="inhoud" className="page grid gap-8">
      <header>
        <a href="/beheer" className="inline-flex min-h-11 items-center">
          {beheer.nav.list}
        </a>
        <h1>{texts.title}</h1>
        <p className="[overflow-wrap:anywhere]">{fill(texts.email, { email })}</p>
      </header>
      <section id="naam" aria-labelledby="naam-titel" className="grid gap-4">
        <h2 id="naam-titel">{texts.name.title}</h2>
        <NameForm name={name} />
      </section>
      <section aria-labelledby="wachtwoord-titel" className="grid gap-4">
        <h2 id="wachtwoord-titel">{texts.password.title}</h2>
        <PasswordForm email={email} />
      </section>
      <section id="ingelogd" aria-labelledby="ingelogd-titel" className="grid justify-items-start gap-4">
        <h2 id="ingelogd-titel">{texts.signIns.title}</h2>
        <p>{texts.signIns.intro}</p>
        <ul className="w-full divide-y divide-line">
          {signIns.map(({ id, since, isThis }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <p>
                <span>{fill(texts.signIns.since, { moment: clock.format(new Date(since)) })}</span>
                {isThis && <b className="block">{texts.signIns.this}</b>}
              </p>
              <EndSignIn signInId={id} moment={clock.format(new Date(since))} isThis={isThis} />
            </li>
          ))}
        </ul>
        {signIns.length > 1 && <EndOtherSignIns />}
      </section>
    </main>
  );
}
