import type { PublicTeam } from "../../../accounts/team/reads.ts";
import { fill } from "../../../lib/text.ts";
import { Fold } from "../../../ui/Fold.tsx";
import { reachOf } from "../../publicTeam.ts";
import texts from "./texts.json" with { type: "json" };

const { statement } = texts;

/** The statement that a municipality must have on its own site, with what is known filled in. */
export function Statement({ team, address }: { team: PublicTeam; address: string }) {
  const values = { organisatie: team.name, adres: address, contact: reachOf(team) || statement.noContact };
  return (
    <Fold label={statement.title}>
      <p>{statement.help}</p>
      {statement.lines.map((line) => (
        <p key={line} className="[overflow-wrap:anywhere]">
          {fill(line, values)}
        </p>
      ))}
    </Fold>
  );
}
