import { fill } from "../../lib/text.ts";
import type { AnswerGroup, ExerciseInput, SetupChoice, Side } from "../contract.ts";
import { OWN_ROLE, SIDES } from "./limits.ts";
import { roleKey } from "./market.ts";
import { roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;

/** The choices per role: the cards of each side, and after them the roles that the group named itself. */
export const groups = {
  list: ({ entries }: Input): AnswerGroup[] => {
    const named = entries.filter(({ body }) => body.role === OWN_ROLE).map(({ body }) => body);
    const own = new Map(named.map((body) => [roleKey(body), body]));
    return SIDES.flatMap((side) => [
      ...roles.filter((role) => role.side === side).map(({ id, name }) => groupOf(id, name, side)),
      ...[...own].filter(([, body]) => body.side === side).map(([key, body]) => groupOf(key, body.ownName, side)),
    ]);
  },
  keyOf: roleKey,
};

const groupOf = (key: string, title: string, side: Side): AnswerGroup => ({ key, title, part: texts.sideRoles[side] });

/** For whom, and why. */
export function summary({ owner, reason }: Choice, { partners }: Input): string {
  const organisatie = partners.find(({ id }) => id === owner)?.name ?? "";
  return fill(texts.summary, { organisatie, reden: reason.replace(/\s+/g, " ") });
}

/** Which cards lie on the market. */
export function choices({ setup }: Input): SetupChoice[] {
  const options = roles.map(({ id, name, side }) => ({
    id,
    label: `${name} (${texts.sides[side].toLocaleLowerCase("nl")})`,
  }));
  return [{ name: "offered", kind: "pick", label: texts.offered, options, value: setup.offered }];
}
