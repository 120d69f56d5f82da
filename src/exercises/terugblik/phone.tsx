import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { FoldedParts } from "../kit/PartsToRead.tsx";
import { Questions } from "../kit/Questions.tsx";
import { DAY, MAX_TEXT } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

/** One sentence of the day; then those of the others. */
export default function LookingBack({ view: { said }, ...phone }: PhoneProps<PhoneView, Body>) {
  const { texts } = useWords<typeof nl>("exercises/terugblik/phone.texts");
  const { question } = texts.rounds.terugblik;
  if (phone.stage.state === "planned") return <p>{texts.planned}</p>;
  if (phone.stage.state === "closed")
    return (
      <div className="flex flex-col gap-4">
        <p>{texts.closed}</p>
        <FoldedParts
          parts={said.filter(({ lines }) => lines.length > 0).map((part) => ({ ...part, title: question }))}
        />
      </div>
    );
  return (
    <Questions
      {...phone}
      questions={[{ id: DAY, title: question }]}
      field="about"
      maxLength={MAX_TEXT}
      explained={<p>{texts.explain}</p>}
      others={{ title: texts.others, parts: said }}
    />
  );
}
