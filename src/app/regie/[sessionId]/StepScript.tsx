import type { NoteLine, RoundNotes } from "../../../exercises/contract.ts";
import { fill } from "../../../lib/text.ts";
import { Card } from "../../../ui/Card.tsx";
import { Fold } from "./Fold.tsx";
import texts from "./texts.json" with { type: "json" };

type Heading = "h3" | "h4" | "h5";
type StepScriptProps = { notes: RoundNotes & { source: string } };

/** What the facilitator says, does and watches for in this round, and where that comes from. */
export function StepScript({ notes }: StepScriptProps) {
  return (
    <Card as="section" className="py-2">
      <Fold open summary={<h2 className="text-lg">{texts.script.title}</h2>}>
        <div className="py-2">
          <RoundScript notes={notes} />
          <p className="mt-4 text-sm text-muted">{fill(texts.script.source, { bron: notes.source })}</p>
        </div>
      </Fold>
    </Card>
  );
}

/** The script of one round, in the order in which it is needed. */
export function RoundScript({
  notes: { goal, say, setup, ask, tips, pitfalls },
  heading = "h3",
}: {
  notes: RoundNotes;
  heading?: Heading;
}) {
  return (
    <div className="grid gap-4">
      <div className="border-s-[6px] border-sun ps-4">
        <Head as={heading} title={texts.script.say} own={say.own} />
        <p className="text-lg">{say.text}</p>
      </div>
      <div>
        <Head as={heading} title={texts.script.goal} own={goal.own} />
        <p>{goal.text}</p>
      </div>
      <Lines as={heading} title={texts.script.setup} lines={setup} />
      <Lines as={heading} title={texts.script.ask} lines={ask} />
      <Lines as={heading} title={texts.script.tips} lines={tips} />
      <Lines as={heading} title={texts.script.pitfalls} lines={pitfalls} />
    </div>
  );
}

/** Where some lines come from the sources and some do not, these come first and those after a label of their own. */
function Lines({ as, title, lines }: { as: Heading; title: string; lines: NoteLine[] }) {
  const ours = lines.filter(({ own }) => own);
  const sourced = lines.filter(({ own }) => !own);
  if (lines.length === 0) return null;
  return (
    <div>
      <Head as={as} title={title} own={sourced.length === 0} />
      <Points lines={sourced} />
      {sourced.length > 0 && ours.length > 0 && <Own />}
      <Points lines={ours} />
    </div>
  );
}

function Head({ as: H, title, own }: { as: Heading; title: string; own: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <H className="text-base">{title}</H>
      {own && <Own />}
    </div>
  );
}

const Own = () => (
  <span className="inline-block rounded-full border border-muted px-2 text-sm text-muted">{texts.script.own}</span>
);

function Points({ lines }: { lines: NoteLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="list-disc space-y-1 ps-5">
      {lines.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
