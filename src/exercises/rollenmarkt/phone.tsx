import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { ReadAll } from "../kit/Explained.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Answering } from "./Answering.tsx";
import { Choosing } from "./Choosing.tsx";
import { MAX_REASON } from "./limits.ts";
import { MarketList } from "./MarketList.tsx";
import { type MarketProps, useRole, useTexts } from "./useTexts.ts";

/** Choose roles, a question at a time; then answer for the own organisation; the whole market is there to read. */
export default function RoleMarket(props: MarketProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  const isChoosing = stage.round === 0 && stage.state === "open";
  const isAsked = stage.round > 0 && stage.state !== "closed" && view.asked.length > 0;
  return (
    <div className="flex flex-col gap-6">
      {isChoosing ? <Choosing {...props} /> : <Now {...props} />}
      {isAsked && <Answering {...props} />}
      <MyChoices {...props} />
      {view.market && (
        <ReadAll>
          <MarketList {...view} market={view.market} />
        </ReadAll>
      )}
      {stage.round === 0 && stage.state === "shown" && (
        <Fold label={texts.late}>
          <Choosing {...props} />
        </Fold>
      )}
    </div>
  );
}

/** What to look at while nothing is asked. */
function Now({ view, stage, me }: MarketProps) {
  const { texts } = useTexts();
  if (stage.state === "closed") return <p>{view.market ? texts.closed : texts.over}</p>;
  if (stage.state === "shown") return <p>{stage.round === 0 ? texts.shown : texts.answered}</p>;
  if (view.asked.length > 0) return null;
  return (
    <p>
      <Filled template={texts.none} values={{ organisatie: me.partnerName }} />
    </p>
  );
}

/** What this phone chose: for whom and why can be changed while people choose. */
function MyChoices({ view, stage, mine, act }: MarketProps) {
  const { texts } = useTexts();
  const role = useRole(view);
  const ownersOf = (owner: string) => view.partners.filter(({ id }) => id === owner);
  return (
    <SentTexts
      title={texts.mine}
      heading="h2"
      mine={mine}
      act={act}
      name="reason"
      leadOf={({ role: card, ownName, side, owner }) => (
        <p>
          <b dir="auto">{role({ card, name: ownName, side }).name}</b>{" "}
          {ownersOf(owner).map(({ id, name }) => (
            <span key={id}>
              <Filled template={texts.for} values={{ organisatie: name }} />
            </span>
          ))}
        </p>
      )}
      restOf={({ role: card, ownName, side }) => ({ role: card, ownName, side })}
      choicesOf={({ owner }, about) => (
        <SelectField
          name="owner"
          label={texts.owner.title}
          about={about}
          options={view.partners.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={owner}
        />
      )}
      maxLength={MAX_REASON}
      isClosed={stage.round > 0 || stage.state === "closed"}
    />
  );
}
