import { useWords } from "../../ui/Words.tsx";
import { OneAtATime } from "../kit/OneAtATime.tsx";
import type kit from "../kit/phone.texts.json";
import { Said } from "../kit/Said.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Toggle } from "../kit/Toggle.tsx";
import { Writing } from "../kit/Writing.tsx";
import { MAX_ADDITION, mayAdd } from "./limits.ts";
import { Added, From } from "./RolesToRead.tsx";
import type { RoleView } from "./tally.ts";
import { isAddition, type ThinkProps, useTexts } from "./useTexts.ts";

/** The roles one at a time, those of the other side first: what belongs to it as well, and whether it is a strong one. */
export function Adding({ view, me, mine, answered, act, asked = null }: ThinkProps) {
  const { texts } = useWords<typeof kit>("exercises/kit/phone.texts");
  const said = useTexts().texts;
  const added = mine.filter(isAddition);
  const addedTo = (id: string) => added.filter(({ body }) => body.to === id);
  const isForMe = ({ forSide }: RoleView) => mayAdd(me.standing, forSide);
  const roles = [...view.roles.filter(isForMe), ...view.roles.filter((role) => !isForMe(role))];
  const questions = roles.map(({ id, name }) => ({
    ...{ id, title: <bdi>{name}</bdi> },
    isDone: answered[id] !== undefined || addedTo(id).length > 0,
  }));
  return (
    <OneAtATime
      questions={questions}
      asked={asked}
      counted="card"
      draftOf={(id) => act({ do: "contribute" }, id).draftKey}
    >
      {(id, about) => {
        const role = roles.find((one) => one.id === id);
        if (!role) return null;
        const isGiven = answered[id] === "ja";
        const isOwn = mine.some((own) => own.id === id);
        return (
          <>
            <div>
              <Said {...role} />
            </div>
            {isForMe(role) && (
              <Writing
                key={id}
                form={act({ do: "contribute" }, id)}
                about={{ what: "addition", to: id }}
                question={about}
                label={said.rounds.aanvullen.question}
                maxLength={MAX_ADDITION}
              />
            )}
            {!isForMe(role) && <p>{said.own}</p>}
            {!isOwn && (
              <Toggle
                form={act({ do: "support", id })}
                isGiven={isGiven}
                label={isGiven ? texts.supported : texts.support}
                about={about}
              />
            )}
            <SentTexts mine={addedTo(id)} act={act} maxLength={MAX_ADDITION} isClosed={false} />
            <From {...role} />
            {role.added.lines.length > 0 && <Added {...role} />}
          </>
        );
      }}
    </OneAtATime>
  );
}
