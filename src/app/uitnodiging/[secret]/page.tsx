import type { Metadata } from "next";
import { headers } from "next/headers";
import { findMember } from "../../../accounts/access.ts";
import { findInvitation, type Invitation } from "../../../accounts/invitations/reads.ts";
import { signInPath } from "../../../accounts/wayBack.ts";
import { addressOf } from "../../../lib/asker.ts";
import { fill } from "../../../lib/text.ts";
import { dutchDate } from "../../../samenwerkingsafspraak/document/dutchDate.ts";
import { LinkButton } from "../../../ui/LinkButton.tsx";
import { SignOutForm } from "../../beheer/SignOutForm.tsx";
import { FootLinks } from "../../FootLinks.tsx";
import { NotHere } from "../../NotHere.tsx";
import { notGuessed } from "../../notGuessed.ts";
import { JoinAsMemberForm } from "./JoinAsMemberForm.tsx";
import { JoinAsNewForm } from "./JoinAsNewForm.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

const GONE = { used: "usedInvitation", withdrawn: "withdrawnInvitation", old: "oldInvitation" } as const;

/** Where somebody joins a team by a link of its coordinator. Only the press uses the link up: a preview of it must not. */
export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const asked = await headers();
  const found = await notGuessed(() => findInvitation(secret, addressOf(asked)));
  if (found === "TOO_MANY") return <NotHere what="tooMany" />;
  if (!found) return <NotHere what="invitation" />;
  if (found.state !== "open") return <NotHere what={GONE[found.state]} />;
  const member = await findMember();
  return (
    <>
      <main id="inhoud" className="page grid gap-6">
        <h1>{texts.heading}</h1>
        <p className="[overflow-wrap:anywhere]">{fill(texts.text, { team: found.teamName, rollen: rolesOf(found) })}</p>
        <p className="text-muted">{fill(texts.once, { datum: dutchDate(found.expiresAt) })}</p>
        {member ? (
          <Known
            email={member.email}
            isMember={member.teams.some(({ teamId }) => teamId === found.teamId)}
            secret={secret}
          />
        ) : (
          <Unknown secret={secret} />
        )}
      </main>
      <FootLinks />
    </>
  );
}

function rolesOf({ coordinates, facilitates }: Invitation): string {
  if (coordinates && facilitates) return texts.roles.both;
  return coordinates ? texts.roles.COORDINATOR : texts.roles.FACILITATOR;
}

function Known({ email, isMember, secret }: { email: string; isMember: boolean; secret: string }) {
  return (
    <section className="grid justify-items-start gap-4">
      {isMember ? (
        <>
          <p>{texts.signedIn.member}</p>
          <LinkButton kind="do" href="/beheer">
            {texts.signedIn.home}
          </LinkButton>
        </>
      ) : (
        <>
          <p className="[overflow-wrap:anywhere]">{fill(texts.signedIn.text, { email })}</p>
          <JoinAsMemberForm secret={secret} />
        </>
      )}
      <p>{texts.signedIn.other}</p>
      <SignOutForm email={email} page={`/uitnodiging/${secret}`} />
    </section>
  );
}

function Unknown({ secret }: { secret: string }) {
  return (
    <>
      <section aria-labelledby="account-titel" className="grid gap-4">
        <h2 id="account-titel">{texts.new.title}</h2>
        <JoinAsNewForm secret={secret} />
      </section>
      <section aria-labelledby="inloggen-titel" className="grid justify-items-start gap-4">
        <h2 id="inloggen-titel">{texts.have.title}</h2>
        <LinkButton href={signInPath(`/uitnodiging/${secret}`)}>{texts.have.link}</LinkButton>
      </section>
    </>
  );
}
