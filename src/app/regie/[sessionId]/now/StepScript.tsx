import type { RoundNotes } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { Fold } from "../Fold.tsx";
import texts from "../texts.json" with { type: "json" };
import { RoundScript } from "./RoundScript.tsx";

type StepScriptProps = { notes: RoundNotes & { source: string; paper: string | null } };

/** What the facilitator says, does and watches for in this round, and where that comes from. */
export function StepScript({ notes }: StepScriptProps) {
  return (
    <Card as="section" className="py-2">
      <Fold open summary={<h2 className="text-lg">{texts.script.title}</h2>}>
        <div className="py-2">
          <RoundScript notes={notes} />
          {notes.paper && (
            <LinkButton className="mt-4" href={notes.paper} target="_blank">
              {texts.script.paper}
            </LinkButton>
          )}
          <p className="mt-4 text-sm text-muted">{fill(texts.script.source, { bron: notes.source })}</p>
        </div>
      </Fold>
    </Card>
  );
}
