import type { ReactNode } from "react";
import { Fold } from "../../../ui/Fold.tsx";
import { Filled } from "../../../ui/Isolated.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { TimedStage } from "../../contract.ts";
import { CardFold } from "../CardFold.tsx";
import type { PartLines } from "../lines.ts";
import { PartsToRead } from "../PartsToRead.tsx";
import type nl from "./phone.texts.json";
import type { Told, ToldView } from "./told.ts";

// Of each of several questions that are read below each other.
const LETTERS = 400;

type TellingProps<Teller, Id extends string> = {
  view: ToldView<Teller, Id>;
  stage: TimedStage;
  /** Whether this phone is of those who tell. */
  isOwn: (teller: Teller) => boolean;
  /** What who tells is called; `Name` with what marks them. */
  titleOf: (teller: Teller) => string;
  Name: (props: { teller: Teller }) => ReactNode;
  /** What stands above the answers of who tells now. */
  Lead?: (props: { teller: Teller }) => ReactNode;
  headOf: (id: Id) => { title: ReactNode; drawing: string };
  /** The questions, for who was still typing; nothing where nobody types anything. */
  late?: ReactNode;
};

const useTexts = () => useWords<typeof nl>("exercises/kit/telling/phone.texts").texts;

/** A phone while people tell one after another: who does now, whole, so that the own people can read it aloud; who did before, and who did not. */
export function Telling<Teller extends { id: string }, Id extends string>(props: TellingProps<Teller, Id>) {
  const { view, stage, Name, late } = props;
  const texts = useTexts();
  const isNow = stage.state !== "closed" && !view.turn;
  const before = isNow ? view.told.slice(0, -1) : view.told;
  return (
    <div className="flex flex-col gap-6">
      <Now {...props} />
      {late !== undefined && stage.state === "shown" && (
        <Fold label={texts.late} button>
          {late}
        </Fold>
      )}
      {before.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.before}</h2>
          {before.map((told) =>
            isSilent(told) ? (
              <p key={told.teller.id} className="card">
                <Name teller={told.teller} />
              </p>
            ) : (
              <CardFold key={told.teller.id} title={<Name teller={told.teller} />}>
                <Parts parts={told.parts} headOf={props.headOf} />
              </CardFold>
            ),
          )}
        </section>
      )}
      {view.untold.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.untold}</h2>
          <ul className="flex list-none flex-col gap-3 p-0">
            {view.untold.map((teller) => (
              <li key={teller.id}>
                <Name teller={teller} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Whether there is nothing to read of who tells. */
const isSilent = ({ parts }: Pick<Told<unknown>, "parts">): boolean => parts.every(({ lines }) => lines.length === 0);

function Now<Teller extends { id: string }, Id extends string>({
  view: { told, next, untold, turn },
  stage,
  isOwn,
  titleOf,
  Name,
  Lead,
  headOf,
}: TellingProps<Teller, Id>) {
  const texts = useTexts();
  const now = told.at(-1);
  if (stage.state === "closed") {
    const closed = told.every(isSilent) ? texts.closedSilent : texts.closed;
    return <p>{untold.length > 0 ? texts.closedEarly : closed}</p>;
  }
  if (turn) return <p>{turn === "past" ? texts.past : texts.toCome}</p>;
  const ours = now && isSilent(now) ? texts.oursSilent : texts.ours;
  return (
    <>
      {now && (
        <section className="card flex flex-col gap-4">
          <p>{isOwn(now.teller) ? ours : texts.theirs}</p>
          <p>
            <Name teller={now.teller} />
          </p>
          {Lead && <Lead teller={now.teller} />}
          <Parts parts={now.parts} headOf={headOf} />
        </section>
      )}
      {next && (
        <p>{isOwn(next) ? texts.nextOurs : <Filled template={texts.next} values={{ naam: titleOf(next) }} />}</p>
      )}
    </>
  );
}

type PartsProps<Id extends string> = {
  parts: Told<unknown, Id>["parts"];
  headOf: TellingProps<unknown, Id>["headOf"];
};

function Parts<Id extends string>({ parts, headOf }: PartsProps<Id>) {
  const said = parts.filter(({ lines }: PartLines) => lines.length > 0);
  return <PartsToRead parts={said.map((part) => ({ ...part, ...headOf(part.id) }))} letters={LETTERS} />;
}
