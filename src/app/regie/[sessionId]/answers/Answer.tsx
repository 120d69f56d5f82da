import { moderateAction } from "../../../../contributions/actions.ts";
import { DrawnPicture } from "../../../../exercises/kit/drawing/DrawnPicture.tsx";
import { fill } from "../../../../lib/text.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import { FormNotice } from "../../../../ui/FormNotice.tsx";
import { Photo } from "../../../../ui/Photo.tsx";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { SignMark } from "../../../../ui/SignMark.tsx";
import { useKeptForm } from "../../../../ui/useKeptForm.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import type { HostCircle } from "../../../../zaal/snapshot/hostCircles.ts";
import { SeatName } from "../people/SeatName.tsx";
import { QuietButton } from "../QuietButton.tsx";
import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { isNamed } from "./arrangement.ts";
import checks from "./checks.texts.json" with { type: "json" };
import { DutchForm } from "./DutchForm.tsx";
import { TakeOver } from "./TakeOver.tsx";

type AnswerProps = {
  contribution: HostContribution;
  doubles: HostContribution[];
  /** To which group it belongs, where its place does not say so. */
  about: string;
  rounds: number;
  /** The circles of the step, where there are several. */
  circles: HostCircle[];
  acts: Acts;
  onMerge: (source: HostContribution) => void;
};

/** One answer with its doubles: star it, hide it, or say that it is the same as another. */
export function Answer({ contribution, doubles, about, rounds, circles, acts, onMerge }: AnswerProps) {
  const { id, text, lang, dutch, hidden, waits, notes } = contribution;
  return (
    <li id={`antwoord-${id}`} className="grow-in pt-2 pb-1" data-answer={id} tabIndex={-1}>
      {about && <p className="text-sm text-muted">{about}</p>}
      <Drawn {...contribution} />
      <p
        lang={lang ?? undefined}
        dir="auto"
        className={`whitespace-pre-line [overflow-wrap:anywhere] ${hidden ? "text-muted" : ""}`}
      >
        {text || texts.answers.empty}
      </p>
      {contribution.photo && <Photo photo={contribution.photo} alt={text} className="photo-small my-1" />}
      {dutch && (
        <p className="border-s-4 border-line ps-2 [overflow-wrap:anywhere]" lang="nl">
          <span className="text-muted">{texts.answers.inDutch}</span> <span>{dutch}</span>
        </p>
      )}
      {hidden && (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <Drawing name="eye-off" className="icon" />
          <span>{texts.answers.hidden}</span>
        </p>
      )}
      {waits && !hidden && (
        <p className="flex items-center gap-1.5 text-sm">
          <Drawing name="eye-off" className="icon" />
          <span>{checks.waiting}</span>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="border-s-4 border-line ps-2 [overflow-wrap:anywhere]">
          <span className="text-muted">{checks.note}</span> <bdi>{note}</bdi>
        </p>
      ))}
      <Sender
        contribution={contribution}
        rounds={rounds}
        circle={circles.find(({ id }) => id === contribution.circle)}
      />
      <div className="-mx-2 flex flex-wrap">
        <TakeOver contribution={contribution} acts={acts} />
        <Presses contribution={contribution} acts={acts} />
        <QuietButton icon="merge" onClick={() => onMerge(contribution)}>
          {texts.answers.merge}
        </QuietButton>
      </div>
      <DutchForm contribution={contribution} acts={acts} />
      {doubles.length > 0 && <Doubles doubles={doubles} rounds={rounds} acts={acts} />}
    </li>
  );
}

/** What was drawn of it; what is hidden is paler here as well. */
function Drawn({ drawn, text, hidden }: HostContribution) {
  return drawn && <DrawnPicture drawing={drawn} says={text} className={`my-1 w-32 ${hidden ? "opacity-50" : ""}`} />;
}

type PressesProps = Pick<AnswerProps, "contribution" | "acts">;

/** Let through, star and hide, and away with the photo: a form for where no script runs. */
function Presses({ contribution, acts }: PressesProps) {
  const { id, hidden, waits, starred, photo } = contribution;
  const form = useKeptForm(moderateAction);
  const press = { type: "submit", name: "do", busy: acts.isUnderWay(id) } as const;
  return (
    <form action={form.attributes.action} onSubmit={(event) => event.preventDefault()} className="contents">
      <input type="hidden" name="contributionId" value={id} />
      {waits && !hidden && (
        <QuietButton {...press} framed icon="check" value="letThrough" onClick={() => void acts.letThrough(id)}>
          {checks.one}
        </QuietButton>
      )}
      <QuietButton
        {...press}
        icon="star-small"
        value={starred ? "unstar" : "star"}
        aria-pressed={starred}
        onClick={() => void acts.star(id, !starred)}
      >
        {texts.answers.star}
      </QuietButton>
      <QuietButton
        {...press}
        icon={hidden ? "eye" : "eye-off"}
        value={hidden ? "show" : "hide"}
        onClick={() => void acts.hide(id, !hidden)}
      >
        {hidden ? texts.answers.show : texts.answers.hide}
      </QuietButton>
      {photo && (
        <SureButton
          icon="trash"
          busy={press.busy}
          posts={{ name: press.name, value: "remove-photo" }}
          onSure={() => void acts.removePhoto(id)}
        >
          {texts.answers.removePhoto}
        </SureButton>
      )}
      <FormNotice form={form} />
    </form>
  );
}

type SenderProps = { contribution: HostContribution; rounds: number; circle?: HostCircle };

function Sender({ contribution, rounds, circle }: SenderProps) {
  const { label, standing, round, supports } = contribution;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
      {circle?.sign ? <SignMark sign={circle.sign} /> : circle && <bdi>{circle.title}</bdi>}
      {label && <SeatName label={label} small />}
      {isNamed(contribution) && <SideMark side={standing} />}
      {rounds > 1 && <span>{fill(texts.answers.round, { n: round + 1 })}</span>}
      {supports > 0 && (
        <span>{supports === 1 ? texts.answers.support : fill(texts.answers.supports, { aantal: supports })}</span>
      )}
    </p>
  );
}

function Doubles({ doubles, rounds, acts }: { doubles: HostContribution[]; rounds: number; acts: Acts }) {
  return (
    <div className="mb-2 ms-2 border-s-2 border-line ps-3 text-sm">
      <p className="text-muted">{texts.answers.doubles}</p>
      <ul className="space-y-2">
        {doubles.map((double) => (
          <li key={double.id}>
            <Drawn {...double} />
            <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
              {double.text || texts.answers.empty}
            </p>
            <Sender contribution={double} rounds={rounds} />
            <QuietButton
              busy={acts.isUnderWay(double.id)}
              onClick={() => void acts.merge(double.id, null)}
              className="-ms-2"
            >
              {texts.answers.split}
            </QuietButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
