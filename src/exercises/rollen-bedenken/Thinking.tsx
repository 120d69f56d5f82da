import { showsNothing } from "../../lib/text.ts";
import { type Choice, ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Explained } from "../kit/Explained.tsx";
import { InSteps } from "../kit/InSteps.tsx";
import { FOR, MAX_NAME, MAX_STRENGTH, MAX_TEXT, MOST_ROLES, OTHER_STRENGTH } from "./limits.ts";
import { MyRoles } from "./MyRoles.tsx";
import { RolesToRead } from "./RolesToRead.tsx";
import { isRole, type ThinkProps, useTexts } from "./useTexts.ts";

const wordIn = (given: FormData, name: string): string => String(given.get(name) ?? "");

/** The first of these fields that says nothing, by what is to be said of it. */
const missingOf = (asked: Record<string, string>) => (given: FormData) =>
  Object.entries(asked).find(([name]) => showsNothing(wordIn(given, name)))?.[1] ?? null;

/** A strength, the role that comes of it, and for which side that is; below it what the own group thought up. */
export function Thinking(props: ThinkProps) {
  const { view, mine } = props;
  const { texts } = useTexts();
  const kept = mine.filter(isRole).filter(({ status }) => status !== "refused");
  const others = view.roles.filter(({ id }) => !mine.some((own) => own.id === id));
  return (
    <div className="flex flex-col gap-6">
      {kept.length >= MOST_ROLES ? <Notice kind="good">{texts.ask.full}</Notice> : <OneRole {...props} />}
      <MyRoles {...props} />
      {others.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-lg">{texts.ours}</h2>
          <RolesToRead {...props} view={{ ...view, roles: others }} />
        </section>
      )}
    </div>
  );
}

function OneRole({ view: { strengths }, mine, act }: ThinkProps) {
  const { texts } = useTexts();
  const { errors, fields } = texts;
  const form = act({ do: "contribute" });
  const isTyped = (given: FormData) => strengths.length === 0 || given.get("strength") === OTHER_STRENGTH;
  const strengthIn = (given: FormData) => wordIn(given, isTyped(given) ? "ownStrength" : "strength");
  return (
    <>
      <InSteps
        key={mine.length}
        form={{ ...form, hidden: { ...form.hidden, what: "role" } }}
        steps={(given) => [
          ...(strengths.length === 0
            ? []
            : [
                {
                  id: "strength",
                  title: texts.ask.strength,
                  missing: missingOf({ strength: errors.strength }),
                  fields: <Strengths strengths={strengths} />,
                },
              ]),
          {
            id: "typed",
            title: texts.ask.typed,
            isNeedless: !isTyped(given),
            missing: missingOf({ ownStrength: errors.strength }),
            fields: (
              <TextArea
                name="ownStrength"
                label={fields.strength}
                about="stap-typed"
                maxLength={MAX_STRENGTH}
                rows={2}
              />
            ),
          },
          {
            id: "role",
            title: texts.ask.role,
            lead: strengthIn(given) && <Filled template={texts.fromStrength} values={{ kracht: strengthIn(given) }} />,
            missing: missingOf({ name: errors.name, text: errors.text }),
            fields: (
              <>
                <TextField name="name" label={fields.name} maxLength={MAX_NAME} />
                <TextArea name="text" label={fields.text} maxLength={MAX_TEXT} rows={2} />
              </>
            ),
          },
          {
            id: "side",
            title: texts.ask.side,
            missing: missingOf({ forSide: errors.side }),
            fields: (
              <Radios
                name="forSide"
                options={FOR.map((value) => ({ value, label: texts.sides[value], tone: value }))}
                about="stap-side"
              />
            ),
          },
        ]}
      />
      <Explained>
        <p>{texts.help}</p>
      </Explained>
    </>
  );
}

/** The strengths that were named, in the words of who named them, and a place for another one. */
function Strengths({ strengths }: Pick<ThinkProps["view"], "strengths">) {
  const { texts } = useTexts();
  const options = strengths.map(({ text, side }) => ({ value: text, label: text, ...(side && { tone: side }) }));
  return (
    <>
      <Radios name="strength" options={options} about="stap-strength" />
      <Radios
        name="strength"
        legend={texts.other.legend}
        options={[{ value: OTHER_STRENGTH, label: texts.other.label, text: texts.other.text, drawing: "pencil" }]}
      />
    </>
  );
}

type RadiosProps = { name: string; legend?: string; about?: string; options: Choice[] };

const Radios = ({ legend = "", ...props }: RadiosProps) => <ChoiceCards type="radio" legend={legend} {...props} />;
