import type { Door } from "../../../sessions/door/reads.ts";
import { ChoiceCards } from "../../../ui/ChoiceCards.tsx";
import { useTyped } from "../../../ui/typed.ts";
import { useWords } from "../../../ui/Words.tsx";
import type doorNl from "./door.texts.json";
import type nl from "./partnerships.texts.json";

type Lists = Pick<Door, "partners" | "partnerships">;

/** The organisations to choose from. Where there are several samenwerkingen, those of one come when it is chosen. */
export function PartnerCards({ door }: { door: Lists }) {
  return door.partnerships.length === 0 ? <PerSide partners={door.partners} /> : <PerPartnership {...door} />;
}

function PerPartnership({ partners, partnerships }: Lists) {
  const { texts } = useWords<typeof nl>("app/meedoen/[code]/partnerships.texts");
  const chosen = useTyped("partnership", "");
  return (
    <>
      <p>{texts.first}</p>
      {partnerships.map(({ id, title, partnerIds }) => (
        <div key={id} className="join-one flex flex-col gap-4">
          <label className="choice">
            <input type="radio" name="partnership" value={id} defaultChecked={chosen === id} />
            <bdi className="font-bold">{title}</bdi>
          </label>
          <div className="join-one-partners">
            <PerSide partners={partners.filter((partner) => partnerIds.includes(partner.id))} />
          </div>
        </div>
      ))}
    </>
  );
}

function PerSide({ partners }: Pick<Door, "partners">) {
  const { texts: join } = useWords<typeof doorNl>("app/meedoen/[code]/door.texts");
  return (["formal", "informal"] as const).map((side) => (
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
}
