import { showsNothing } from "../../lib/text.ts";
import { type Choice, ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { FoldHead, titleOf } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Side } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { InSteps } from "../kit/InSteps.tsx";
import { MAX_NAME, MAX_REASON, MOST_CHOICES, OWN_ROLE, ownCardIn, SIDES } from "./limits.ts";
import pictures from "./pictures.json" with { type: "json" };
import themes from "./themes.json" with { type: "json" };
import { type MarketProps, useCards, useTexts } from "./useTexts.ts";

const beginningWith = (side: Side): Side[] => (side === "formal" ? ["formal", "informal"] : ["informal", "formal"]);

const wordIn = (given: FormData, name: string): string => String(given.get(name) ?? "").trim();

/** The first of these fields that says nothing, by what is to be said of it. */
const missingOf = (asked: Record<string, string>) => (given: FormData) =>
  Object.entries(asked).find(([name]) => showsNothing(wordIn(given, name)))?.[1] ?? null;

/** One choice: a role, for whom, and why. */
export function Choosing({ view, me, mine, act }: MarketProps) {
  const { texts } = useTexts();
  const cards = useCards();
  const kept = mine.filter(({ status }) => status !== "refused");
  if (kept.length >= MOST_CHOICES) return <Notice kind="good">{texts.ask.full}</Notice>;
  const { errors } = texts;

  function twice(given: FormData): string | null {
    const role = wordIn(given, "role");
    const named = ownCardIn(role);
    const fields = { role: named ? OWN_ROLE : role, ownName: named?.name ?? wordIn(given, "ownName") };
    const isSame = ({ owner, ...body }: (typeof kept)[number]["body"]) => {
      const own = ownCardIn(body.role);
      if (owner !== wordIn(given, "owner") || (own ? OWN_ROLE : body.role) !== fields.role) return false;
      return fields.role !== OWN_ROLE || (own?.name ?? body.ownName) === fields.ownName;
    };
    return kept.some(({ body }) => isSame(body)) ? errors.twice : null;
  }

  return (
    <InSteps
      key={mine.length}
      form={act({ do: "contribute" })}
      steps={(given) => {
        const card = cards.get(wordIn(given, "role")) ?? ownCardIn(wordIn(given, "role"));
        const rol = card?.name ?? wordIn(given, "ownName");
        const side = card?.side ?? (given.get("side") === "formal" ? "formal" : "informal");
        const organisatie = view.partners.find(({ id }) => id === given.get("owner"))?.name ?? "";
        return [
          {
            id: "role",
            title: [texts.ask.first, texts.ask.second][kept.length] ?? texts.ask.third,
            missing: missingOf({ role: errors.role }),
            fields: (
              <RoleCards
                offered={view.offered}
                own={view.own}
                sides={beginningWith(me.standing === "informal" ? "informal" : "formal")}
              />
            ),
          },
          {
            id: "own",
            title: texts.own.title,
            isNeedless: given.get("role") !== OWN_ROLE,
            missing: missingOf({ ownName: errors.ownName, side: errors.side }),
            fields: (
              <>
                <TextField name="ownName" label={texts.own.name} maxLength={MAX_NAME} />
                <Radios
                  name="side"
                  legend={texts.own.side}
                  options={SIDES.map((one) => onSide(one, one, texts.sides[one]))}
                />
              </>
            ),
          },
          {
            id: "owner",
            title: texts.owner.title,
            lead: rol && <Filled template={texts.picked} values={{ rol }} />,
            missing: (now) => missingOf({ owner: errors.owner })(now) ?? twice(now),
            fields: (
              <Radios
                name="owner"
                about="stap-owner"
                help={texts.owner.help}
                options={beginningWith(side)
                  .flatMap((one) => view.partners.filter((partner) => partner.side === one))
                  .map((one) => ({ ...onSide(one.side, one.id, one.name), text: texts.sides[one.side] }))}
              />
            ),
          },
          {
            id: "reason",
            title: texts.reason.title,
            lead: organisatie && <Filled template={texts.pickedFor} values={{ rol, organisatie }} />,
            missing: missingOf({ reason: errors.reason }),
            fields: (
              <>
                <TextArea
                  name="reason"
                  label={texts.reason.label}
                  about="stap-reason"
                  maxLength={MAX_REASON}
                  rows={2}
                />
                <Explained>
                  <p>{texts.reason.help}</p>
                </Explained>
              </>
            ),
          },
        ];
      }}
    />
  );
}

/** The cards in folds by what they are about, and after them the place for a role of one's own. */
function RoleCards({ offered, own, sides }: Pick<MarketProps["view"], "offered" | "own"> & { sides: Side[] }) {
  const { texts } = useTexts();
  const cards = useCards();
  const optionOf = (id: string): Choice => {
    const { name = "", text = "", side, drawing } = cards.get(id) ?? {};
    return { value: id, label: name, text, ...(drawing && { drawing }), ...(side && { tone: side }) };
  };
  const titles: Record<string, string> = texts.themes;
  // What the roles of a side are about is our own filling.
  const folds = sides
    .flatMap((side) => themes.filter((theme) => theme.side === side))
    .map((theme) => ({ ...theme, options: theme.roles.filter((role) => offered.includes(role)).map(optionOf) }))
    .filter(({ options }) => options.length > 0);
  const ownOn = (side: Side): Choice[] =>
    own
      .filter((card) => card.side === side)
      .map(({ value, name, text }) => ({ value, label: name, text, drawing: pictures.own, tone: side }));
  return (
    <>
      {sides.map((side) => (
        <div key={side} className="grid gap-2">
          <p>
            <SideMark side={side} label={texts.sideRoles[side]} />
          </p>
          {ownOn(side).length > 0 && (
            <details name="rollen">
              <FoldHead as="h3" id={`rollen-eigen-${side}`} className="card" title={texts.own.named} />
              <div className="mt-2">
                <Radios name="role" about={titleOf(`rollen-eigen-${side}`)} options={ownOn(side)} />
              </div>
            </details>
          )}
          {folds
            .filter((theme) => theme.side === side)
            .map(({ id, options }) => (
              <details key={id} name="rollen" open={id === folds[0]?.id}>
                <FoldHead as="h3" id={`rollen-${id}`} className="card" title={titles[id]} />
                <div className="mt-2">
                  <Radios name="role" about={titleOf(`rollen-${id}`)} options={options} />
                </div>
              </details>
            ))}
        </div>
      ))}
      <Radios
        name="role"
        legend={texts.own.theme}
        options={[{ value: OWN_ROLE, label: texts.own.label, text: texts.own.text, drawing: pictures.own }]}
      />
    </>
  );
}

type RadiosProps = { name: string; legend?: string; about?: string; help?: string; options: Choice[] };

const Radios = ({ legend = "", ...props }: RadiosProps) => <ChoiceCards type="radio" legend={legend} {...props} />;

const onSide = (side: Side, value: string, label: string): Choice => ({
  ...{ value, label, tone: side },
  drawing: side === "formal" ? "sides.svg#building" : "sides.svg#house-heart",
});
