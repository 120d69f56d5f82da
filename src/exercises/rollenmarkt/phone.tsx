"use client";
import { Fold } from "../../ui/Fold.tsx";
import { Filled } from "../../ui/Isolated.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { PhoneProps } from "../contract.ts";
import { AskedRoles } from "./AskedRoles.tsx";
import { MarketList } from "./MarketList.tsx";
import { MyChoices } from "./MyChoices.tsx";
import { RoleForm } from "./RoleForm.tsx";
import type { Choice } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

export type Props = PhoneProps<PhoneView, Choice>;

/** The participant's part: choose roles, then answer for the own organisation; once shown, the whole market. */
export default function Phone(props: Props) {
  const { view, stage } = props;
  if (stage.state === "planned") return <p>{texts.state.planned}</p>;
  const choosing = stage.round === 0 && stage.state !== "closed";
  return (
    <div className="grid gap-8">
      {!choosing && (
        <p>
          <Sentence {...props} />
        </p>
      )}
      {choosing && stage.state === "open" && <NextChoice {...props} />}
      {view.asked.length > 0 && <AskedRoles {...props} />}
      <MyChoices {...props} open={choosing} />
      {choosing && stage.state === "shown" && <LateChoice {...props} />}
      {view.market && <MarketList market={view.market} />}
    </div>
  );
}

function Sentence({ view, stage, me }: Props) {
  if (stage.state === "closed") return texts.state.closed;
  if (stage.state === "shown") return texts.state.answerShown;
  if (view.asked.length > 0) return texts.state.answerWait;
  return (
    <>
      <Filled template={texts.state.answerNone} values={{ organisatie: me.partnerName }} /> {texts.state.answerWait}
    </>
  );
}

function NextChoice(props: Props) {
  const sent = sentCount(props);
  if (sent >= props.view.most) return <Notice kind="good">{texts.form.full}</Notice>;
  const heading = [texts.form.first, texts.form.second, texts.form.third][sent] ?? texts.form.third;
  return (
    <div className="grid gap-4">
      <RoleForm key={props.mine.length} {...props} heading={heading} />
      <p className="text-muted">{texts.state.hidden}</p>
    </div>
  );
}

function LateChoice(props: Props) {
  return (
    <div className="grid gap-4">
      <p>{texts.state.shown}</p>
      {sentCount(props) < props.view.most && (
        <Fold button label={texts.form.late}>
          <RoleForm key={props.mine.length} {...props} heading={texts.form.late} />
        </Fold>
      )}
    </div>
  );
}

const sentCount = ({ mine }: Props) => mine.filter(({ status }) => status !== "refused").length;
