import type { NoteLine, RoundNotes } from "../../../../exercises/contract.ts";
import texts from "../texts.json" with { type: "json" };

type Heading = "h3" | "h4" | "h5";

type RoundScriptProps = { notes: RoundNotes; heading?: Heading };

/** The script of one round, in the order in which it is needed. What is our own filling throughout says so once. */
export function RoundScript({ notes, heading = "h3" }: RoundScriptProps) {
  const { goal, say, setup, ask, tips, pitfalls } = notes;
  const own = [goal, say, ...setup, ...ask, ...tips, ...pitfalls].every((line) => line.own);
  const part = { as: heading, marked: !own };
  return (
    <div className="grid gap-4">
      {own && (
        <p>
          <Own />
        </p>
      )}
      <div className="border-s-[6px] border-sun ps-4">
        <Head {...part} title={texts.script.say} own={say.own} />
        <p className="text-lg">{say.text}</p>
      </div>
      <div>
        <Head {...part} title={texts.script.goal} own={goal.own} />
        <p>{goal.text}</p>
      </div>
      <Lines {...part} title={texts.script.setup} lines={setup} />
      <Lines {...part} title={texts.script.ask} lines={ask} />
      <Lines {...part} title={texts.script.tips} lines={tips} />
      <Lines {...part} title={texts.script.pitfalls} lines={pitfalls} />
    </div>
  );
}

type PartProps = { as: Heading; marked: boolean; title: string };

/** Where some lines come from the sources and some do not, these come first and those after a label of their own. */
function Lines({ lines, ...part }: PartProps & { lines: NoteLine[] }) {
  const ours = lines.filter(({ own }) => own);
  const sourced = lines.filter(({ own }) => !own);
  if (lines.length === 0) return null;
  return (
    <div>
      <Head {...part} own={sourced.length === 0} />
      <Points lines={sourced} />
      {part.marked && sourced.length > 0 && ours.length > 0 && <Own />}
      <Points lines={ours} />
    </div>
  );
}

function Head({ as: H, marked, title, own }: PartProps & { own: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <H className="text-base">{title}</H>
      {marked && own && <Own />}
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
