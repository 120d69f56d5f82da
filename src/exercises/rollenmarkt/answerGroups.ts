import { fill } from "../../lib/text.ts";
import type { AnswerGroup, ExerciseInput, SetupChoice } from "../contract.ts";
import { OWN_ROLE, SIDES } from "./limits.ts";
import { roleKey } from "./market.ts";
import { roles } from "./roles.ts";
import type { Choice, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

type Input = ExerciseInput<Setup, Choice>;

/** The choices per role: the cards of each side, and after them the roles that the group named itself. */
export const groups = {
  list: ({ entries }: Input): AnswerGroup[] => {
    const own = entries.flatMap(({ body }) =>
      body.role === OWN_ROLE ? [{ id: roleKey(body), name: body.ownName, side: body.side }] : [],
    );
    const all = new Map([...roles, ...own].map((role) => [role.id, role]));
    return SIDES.flatMap((one) =>
      [...all.values()].flatMap(({ id, name, side }) =>
        side === one ? [{ key: id, title: name, part: texts.sideRoles[side] }] : [],
      ),
    );
  },
  keyOf: roleKey,
};

/** For whom, and why. */
export function summary({ owner, reason }: Choice, { partners }: Input): string {
  const organisatie = partners.find(({ id }) => id === owner)?.name ?? "";
  return fill(texts.summary, { organisatie, reden: reason.replace(/\s+/g, " ") });
}

/** Which cards lie on the market. */
export function choices({ setup }: Input): SetupChoice[] {
  const options = roles.map(({ id, name, side }) => ({
    ...{ id, label: `${name} (${texts.sides[side].toLocaleLowerCase("nl")})` },
  }));
  return [{ name: "offered", kind: "pick", label: texts.offered, options, value: setup.offered }];
}
