import type { OpenInvitation } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { dutchDate } from "../../../samenwerkingsafspraak/document/dutchDate.ts";
import { roleWords } from "./roles.ts";
import texts from "./texts.json" with { type: "json" };
import { WithdrawForm } from "./WithdrawForm.tsx";

const { invite } = texts;

/** The links that somebody may still use, each with the way to take it back. */
export function OpenInvitations({ team, invitations }: { team: string; invitations: OpenInvitation[] }) {
  return (
    <div className="grid gap-2">
      <h3>{invite.open}</h3>
      <ul className="divide-y divide-line">
        {invitations.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <p className="min-w-0 flex-[1_1_14rem] [overflow-wrap:anywhere]">
              <b>
                <bdi>{one.label || invite.noLabel}</bdi>
              </b>
              <span className="block text-sm text-muted">
                {fill(invite.until, { rollen: roleWords(one), datum: dutchDate(one.expiresAt), naam: one.by })}
              </span>
            </p>
            <WithdrawForm team={team} invitationId={one.id} label={one.label || invite.noLabel} />
          </li>
        ))}
      </ul>
    </div>
  );
}
