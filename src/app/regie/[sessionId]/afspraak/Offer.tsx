import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { SupportMark } from "../../../../ui/SupportMark.tsx";
import { ToolButton } from "../voorbereiden/ToolButton.tsx";
import type { EditorColumn, EditorOffer } from "./editorSections.ts";
import { choiceOf } from "./harvestSizes.ts";
import { LineWords } from "./LineWords.tsx";
import texts from "./texts.json" with { type: "json" };

type OfferProps = { section: string; offer: EditorOffer; columns: EditorColumn[] };

/**
 * A line that a step offers, with where it came from and who is behind it: to tick, or to take over at once. Both belong
 * to the one form of its section.
 */
export function Offer({ section, offer, columns }: OfferProps) {
  const { id, cells, label, from, support, takenOver } = offer;
  const words = `aanbod-${section}-${id}`;
  return (
    <Card as="li" className="grid gap-1 text-sm">
      {takenOver ? (
        <LineWords cells={cells} columns={columns} />
      ) : (
        <label id={words} className="flex min-h-11 cursor-pointer items-start gap-2">
          <input
            type="checkbox"
            name="offers[]"
            value={id}
            form={choiceOf(section)}
            className="mt-0.5 size-6 flex-none"
          />
          <LineWords cells={cells} columns={columns} />
        </label>
      )}
      <p className="leading-tight text-muted">
        <span>{label}</span> · <span>{fill(texts.harvest.from, { onderdeel: from })}</span>
      </p>
      <div className="flex items-center justify-between gap-4">
        <SupportMark {...support} />
        {takenOver ? (
          <span className="flex items-center gap-2 text-leaf">
            <Drawing name="check" className="icon" />
            <span>{texts.harvest.taken}</span>
          </span>
        ) : (
          <ToolButton
            id={`neem-${id}`}
            form={choiceOf(section)}
            name="do"
            value={id}
            aria-labelledby={`neem-${id} ${words}`}
            className="-my-1 font-bold underline underline-offset-4"
          >
            {texts.harvest.take}
          </ToolButton>
        )}
      </div>
    </Card>
  );
}
