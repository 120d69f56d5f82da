import { useState } from "react";
import { fill } from "../../lib/text.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { FoldHead, titleOf } from "../../ui/Fold.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { PhoneProps } from "../contract.ts";
import { MyAnswers, Others } from "./Answers.tsx";
import words from "./phone.texts.json" with { type: "json" };
import type { Body, PartId } from "./schema.ts";
import type { phoneView } from "./tally.ts";

export type BoomProps = PhoneProps<ReturnType<typeof phoneView>, Body>;
type Part = BoomProps["view"]["parts"][number];

/** The five questions of the tree, one open at a time; without JavaScript the browser itself opens and closes them. */
export default function Boom(props: BoomProps) {
  const { view, stage } = props;
  const [chosen, choose] = useState<PartId>(view.onScreen ?? "vruchten");
  const onScreen = view.parts.find(({ id }) => id === view.onScreen);

  if (stage.state === "planned") return <p>{words.intro.planned}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p>{words.intro[stage.state]}</p>
      {onScreen && onScreen.id !== chosen && (
        <LinkButton href={`#boom-${onScreen.id}`} className="self-start" onClick={() => choose(onScreen.id)}>
          {fill(words.onScreen, { deel: onScreen.label })}
        </LinkButton>
      )}
      {view.parts.map((part, index) => (
        <PartOfTree key={part.id} {...props} part={part} index={index} chosen={chosen} choose={choose} />
      ))}
    </div>
  );
}

type PartProps = BoomProps & { part: Part; index: number; chosen: PartId; choose: (part: PartId) => void };

function PartOfTree({ part, index, chosen, choose, ...props }: PartProps) {
  const { view, stage, act } = props;
  const next = view.parts[index + 1];
  const question = `vraag-${part.id}`;
  return (
    <details
      id={`boom-${part.id}`}
      name="boom"
      open={part.id === chosen}
      onToggle={({ currentTarget }) => currentTarget.open && choose(part.id)}
      className="card"
    >
      <FoldHead
        id={`deel-${part.id}`}
        drawing={part.drawing}
        title={
          <>
            <b>{part.label}</b> = {part.plain}
          </>
        }
        notes={[fill(words.step, { nummer: index + 1, totaal: view.parts.length })]}
      />
      <div className="mt-4 flex flex-col gap-5">
        <h3 id={question} className="text-question">
          {part.question}
        </h3>
        {stage.state !== "closed" && (
          <ActionForm {...act({ do: "contribute" }, part.id)}>
            <input type="hidden" name="part" value={part.id} />
            <TextArea name="text" label={words.label} about={question} help={words.help} maxLength={200} />
            <Button about={titleOf(`deel-${part.id}`)}>{words.send}</Button>
          </ActionForm>
        )}
        <MyAnswers {...props} part={part} />
        {next && (
          <LinkButton href={`#boom-${next.id}`} className="self-start" onClick={() => choose(next.id)}>
            {fill(words.next, { deel: next.label })}
          </LinkButton>
        )}
        <Others {...props} part={part} />
      </div>
    </details>
  );
}
