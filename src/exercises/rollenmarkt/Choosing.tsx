import { showsNothing } from "../../lib/text.ts";
import { ChoiceCards } from "../../ui/ChoiceCards.tsx";
import { FoldHead, titleOf } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { PartnerRef, Side } from "../contract.ts";
import { Explained } from "../kit/Explained.tsx";
import { InSteps } from "../kit/InSteps.tsx";
import { MAX_NAME, MAX_REASON, MOST_CHOICES, OWN_ROLE, SIDES, THEMES } from "./limits.ts";
import pictures from "./pictures.json" with { type: "json" };
import { type MarketProps, useCards, useTexts } from "./useTexts.ts";

const beginningWith = (side: Side): Side[] => (side === "formal" ? ["formal", "informal"] : ["informal", "formal"]);

/** One choice: a role, for whom, and why. */
export function Choosing({ view, me, mine, act }: MarketProps) {
  const { texts } = useTexts();
  const cards = useCards();
  const kept = mine.filter(({ status }) => status !== "refused");
  if (kept.length >= MOST_CHOICES) return <Notice kind="good">{texts.ask.full}</Notice>;
  const wordIn = (given: FormData, name: string) => String(given.get(name) ?? "");
  const nameIn = (given: FormData) => cards.get(wordIn(given, "role"))?.name ?? wordIn(given, "ownName");

  function missingOwner(given: FormData): string | null {
    if (!given.get("owner")) return texts.errors.owner;
    const isSame = ({ body: { role, owner, ownName } }: (typeof kept)[number]) =>
      role === given.get("role") &&
      owner === given.get("owner") &&
      (role !== OWN_ROLE || ownName === wordIn(given, "ownName").trim());
    return kept.some(isSame) ? texts.errors.twice : null;
  }

  return (
    <InSteps
      key={mine.length}
      form={act({ do: "contribute" })}
      steps={(given) => {
        const rol = nameIn(given);
        const isOwn = given.get("role") === OWN_ROLE;
        const side = cards.get(wordIn(given, "role"))?.side ?? (given.get("side") === "formal" ? "formal" : "informal");
        const organisatie = view.partners.find(({ id }) => id === given.get("owner"))?.name ?? "";
        return [
          {
            id: "role",
            title: [texts.ask.first, texts.ask.second][kept.length] ?? texts.ask.third,
            missing: (now) => (now.get("role") ? null : texts.errors.role),
            fields: (
              <RoleCards
                offered={view.offered}
                sides={beginningWith(me.standing === "informal" ? "informal" : "formal")}
              />
            ),
          },
          {
            id: "own",
            title: texts.own.title,
            isNeedless: !isOwn,
            missing: (now) => {
              if (showsNothing(wordIn(now, "ownName"))) return texts.errors.ownName;
              return now.get("side") ? null : texts.errors.side;
            },
            fields: <OwnRole />,
          },
          {
            id: "owner",
            title: texts.owner.title,
            lead: rol && <Filled template={texts.picked} values={{ rol }} />,
            missing: missingOwner,
            fields: <Owners partners={view.partners} sides={beginningWith(side)} />,
          },
          {
            id: "reason",
            title: texts.reason.title,
            lead: organisatie && <Filled template={texts.pickedFor} values={{ rol, organisatie }} />,
            missing: (now) => (showsNothing(wordIn(now, "reason")) ? texts.errors.reason : null),
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
function RoleCards({ offered, sides }: { offered: string[]; sides: Side[] }) {
  const { texts } = useTexts();
  const cards = useCards();
  const themes = sides
    .flatMap((side) => THEMES.filter((theme) => theme.side === side))
    .map(({ id, side, roles }) => ({ id, side, roles: roles.filter((role) => offered.includes(role)) }))
    .filter(({ roles }) => roles.length > 0);
  const optionOf = (id: string) => {
    const { name = "", text = "", side, drawing } = cards.get(id) ?? {};
    return { value: id, label: name, text, ...(drawing && { drawing }), ...(side && { tone: side }) };
  };
  return (
    <>
      {sides.map((side) => (
        <div key={side} className="grid gap-2">
          <p>
            <SideMark side={side} label={texts.sideRoles[side]} />
          </p>
          {themes
            .filter((theme) => theme.side === side)
            .map(({ id, roles }) => (
              <details key={id} name="rollen" open={id === themes[0]?.id}>
                <FoldHead as="h3" id={`rollen-${id}`} className="card" title={texts.themes[id]} />
                <div className="mt-2">
                  <ChoiceCards
                    name="role"
                    type="radio"
                    legend=""
                    about={titleOf(`rollen-${id}`)}
                    options={roles.map(optionOf)}
                  />
                </div>
              </details>
            ))}
        </div>
      ))}
      <ChoiceCards
        name="role"
        type="radio"
        legend={texts.own.theme}
        options={[{ value: OWN_ROLE, label: texts.own.label, text: texts.own.text, drawing: pictures.own }]}
      />
    </>
  );
}

function OwnRole() {
  const { texts } = useTexts();
  return (
    <>
      <TextField name="ownName" label={texts.own.name} maxLength={MAX_NAME} />
      <ChoiceCards
        name="side"
        type="radio"
        legend={texts.own.side}
        options={SIDES.map((side) => ({ value: side, label: texts.sides[side], ...marksOf(side) }))}
      />
    </>
  );
}

function Owners({ partners, sides }: { partners: PartnerRef[]; sides: Side[] }) {
  const { texts } = useTexts();
  return (
    <ChoiceCards
      name="owner"
      type="radio"
      legend=""
      about="stap-owner"
      help={texts.owner.help}
      options={sides
        .flatMap((side) => partners.filter((partner) => partner.side === side))
        .map(({ id, name, side }) => ({ value: id, label: name, text: texts.sides[side], ...marksOf(side) }))}
    />
  );
}

const marksOf = (side: Side) =>
  ({ drawing: side === "formal" ? "sides.svg#building" : "sides.svg#house-heart", tone: side }) as const;
