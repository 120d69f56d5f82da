import type { PublicTeam } from "../../accounts/team/reads.ts";

/** Whom to ask: the team's name, and how to reach it where it says so. */
export function Contact({ team, title }: { team: PublicTeam; title: string }) {
  const { name, contact, contactEmail, contactPhone } = team;
  return (
    <section className="grid gap-1 [overflow-wrap:anywhere]">
      <h2 className="text-lg">{title}</h2>
      <p>
        <bdi>{name}</bdi>
      </p>
      {contact && (
        <p>
          <bdi>{contact}</bdi>
        </p>
      )}
      {contactEmail && (
        <p>
          <a href={`mailto:${contactEmail}`} className="thumb-link">
            {contactEmail}
          </a>
        </p>
      )}
      {contactPhone && (
        <p>
          <a href={`tel:${contactPhone.replace(/[^+\d]/g, "")}`} className="thumb-link">
            <bdi dir="ltr">{contactPhone}</bdi>
          </a>
        </p>
      )}
    </section>
  );
}
