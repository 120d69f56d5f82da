import type { Door } from "../../../sessions/door/reads.ts";
import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { useTyped } from "../../../ui/typed.ts";
import join from "./door.texts.json" with { type: "json" };
import texts from "./partnerships.texts.json" with { type: "json" };

type Lists = Pick<Door, "partners" | "partnerships">;

/** The organisations to choose from. Where there are several samenwerkingen, those of one come when it is chosen. */
export function PartnerCards({ door: { partners, partnerships } }: { door: Lists }) {
  const chosen = useTyped("partnership", "");
  if (partnerships.length === 0) return <PerSide partners={partners} />;
  return (
    <>
      <p>{texts.first}</p>
      {partnerships.map(({ id, title, partnerIds }) => (
        <div key={id} className="join-one flex flex-col gap-4">
          <label className="choice">
            <input type="radio" name="partnership" value={id} defaultChecked={chosen === id} />
            <b>{title}</b>
          </label>
          <div className="join-one-partners">
            <PerSide partners={partners.filter((partner) => partnerIds.includes(partner.id))} />
          </div>
        </div>
      ))}
    </>
  );
}

const PerSide = ({ partners }: Pick<Door, "partners">) =>
  (["formal", "informal"] as const).map((side) => (
    <div key={side} className={`join-${side}`}>
      <ChoiceCards
        name="partner"
        legend={join[`${side}Partners`]}
        type="radio"
        options={partners
          .filter((partner) => partner.side === side)
          .map(({ id, name }) => ({ value: id, label: name, tone: side }))}
      />
    </div>
  ));
