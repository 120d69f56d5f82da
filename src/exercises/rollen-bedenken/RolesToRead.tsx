import { Card } from "../../ui/Card.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { Others } from "../kit/Others.tsx";
import { Said } from "../kit/Said.tsx";
import { Six } from "../kit/Six.tsx";
import type { RoleView } from "./tally.ts";
import { type ThinkProps, useTexts } from "./useTexts.ts";

/** Each role with its strength, and what was added to it. */
export function RolesToRead({ view }: Pick<ThinkProps, "view">) {
  const { texts, say } = useTexts();
  if (view.roles.length === 0) return <p className="text-muted">{texts.nothing}</p>;
  return (
    <>
      <Six
        lengths={view.roles.map(({ text, strength, added }) => text.length + strength.length + 80 * added.lines.length)}
        items={view.roles.map((role) => (
          <Card as="li" key={role.id} tone={role.forSide} className="flex flex-col gap-1">
            <h3 dir="auto">{role.name}</h3>
            <Said {...role} />
            <Marks {...role} />
            <From {...role} />
            {role.added.lines.length > 0 && <Added {...role} />}
          </Card>
        ))}
      />
      {view.more > 0 && <p className="text-muted">{say(texts.more, { n: view.more })}</p>}
    </>
  );
}

/** From which strength a role came. */
export function From({ strength }: Pick<RoleView, "strength">) {
  const { texts } = useTexts();
  return (
    <p className="text-muted">
      <Filled template={texts.fromStrength} values={{ kracht: strength }} />
    </p>
  );
}

function Marks({ forSide, support }: RoleView) {
  const { texts } = useTexts();
  return (
    <p className="flex flex-wrap gap-x-4">
      <SideMark side={forSide} label={texts.sides[forSide]} />
      {support && support.formal + support.informal > 1 && <SupportMark {...support} />}
    </p>
  );
}

/** What others added to it. */
export function Added({ added }: Pick<RoleView, "added">) {
  const { texts } = useTexts();
  return (
    <section className="flex flex-col gap-1">
      <h4>{texts.added}</h4>
      <Others lines={added.lines} more={added.more} />
    </section>
  );
}
