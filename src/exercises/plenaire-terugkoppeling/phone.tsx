import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { CircleName } from "../kit/CircleName.tsx";
import { Telling } from "../kit/telling/Telling.tsx";
import { DRAWINGS } from "./drawings.ts";
import type nl from "./phone.texts.json";
import type { PhoneView, Teller } from "./tally.ts";

/** Read along with whoever shows what they made; there is nothing to send. */
export default function Showing({ view, stage, me, circle }: PhoneProps<PhoneView, never>) {
  const { texts } = useWords<typeof nl>("exercises/plenaire-terugkoppeling/phone.texts");
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  return (
    <Telling
      view={view}
      stage={stage}
      isOwn={({ id, of }) => id === (of === "circle" ? circle : me.partnerId)}
      titleOf={({ title }) => title}
      Name={Name}
      Lead={Lead}
      headOf={(id) => ({ title: texts.kinds[id], drawing: DRAWINGS[id] })}
    />
  );
}

const Name = ({ teller }: { teller: Teller }) => <CircleName {...teller} />;

function Lead() {
  const { texts } = useWords<typeof nl>("exercises/plenaire-terugkoppeling/phone.texts");
  return <p className="text-muted">{texts.short}</p>;
}
