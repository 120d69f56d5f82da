import { Drawing } from "../../../../ui/Drawing.tsx";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import texts from "../now/agreement.texts.json" with { type: "json" };
import { QuietButton } from "../QuietButton.tsx";
import type { Acts } from "../useRegie.ts";

type TakeOverProps = { contribution: HostContribution; acts: Acts };

/**
 * Beside a proposal: takes it over into the agreement, or says that it stands there. Once the agreement was adopted the
 * first press hears that a next version begins, and the second begins it.
 */
export function TakeOver({ contribution: { id, hidden, waits, inAgreement }, acts }: TakeOverProps) {
  if (inAgreement === null || hidden || waits) return null;
  if (inAgreement)
    return (
      <span className="inline-flex min-h-11 items-center gap-1.5 px-2 text-sm text-leaf">
        <Drawing name="check" className="icon" />
        <span>{texts.takeOver.taken}</span>
      </span>
    );
  const press = `take ${id}`;
  const asked = acts.wasRefused(press, "ADOPTED");
  return (
    <QuietButton icon="plus" busy={acts.isUnderWay(press)} onClick={() => void acts.takeOver(id, asked)}>
      {asked ? texts.takeOver.begin : texts.takeOver.take}
    </QuietButton>
  );
}
