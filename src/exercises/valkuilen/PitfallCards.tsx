import { ActionForm } from "../../ui/ActionForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Props } from "./phone.tsx";
import { pictureOf } from "./pictures.ts";
import texts from "./texts.json" with { type: "json" };

type Pitfall = Props["view"]["pitfalls"][number];

/** The six pitfalls: one press chooses, one press takes it back. */
export function PitfallCards(props: Props) {
  const { view, mine } = props;
  const sent = mine.filter(({ body, status }) => body.kind === "choice" && status !== "refused").length;
  const full = sent >= view.most;
  return (
    <section className="grid gap-4">
      {full ? (
        <Notice kind="good">
          <h2>{texts.choice.full}</h2>
          <p>{texts.choice.other}</p>
        </Notice>
      ) : (
        <h2>{sent === 0 ? texts.choice.first : texts.choice.second}</h2>
      )}
      <ul className="grid gap-4">
        {view.pitfalls.map((pitfall) => (
          <PitfallCard key={pitfall.id} {...props} pitfall={pitfall} full={full} />
        ))}
      </ul>
    </section>
  );
}

function PitfallCard({ pitfall, full, mine, act }: Props & { pitfall: Pitfall; full: boolean }) {
  const chosen = mine.find(({ body }) => body.kind === "choice" && body.pitfall === pitfall.id);
  return (
    <Card as="li" tone={chosen ? "sun" : undefined} className="grid gap-3">
      <div className="flex gap-3">
        <Drawing name={pictureOf(pitfall.id)} />
        <div className="min-w-0">
          <h3 id={titleIdOf(pitfall.id)}>{pitfall.title}</h3>
          <p>{pitfall.text}</p>
        </div>
      </div>
      {chosen && <Chosen choice={chosen} about={titleIdOf(pitfall.id)} act={act} />}
      {!chosen && !full && (
        <ActionForm {...act({ do: "contribute" }, pitfall.id)}>
          <input type="hidden" name="kind" value="choice" />
          <input type="hidden" name="pitfall" value={pitfall.id} />
          <Button kind="may" about={titleIdOf(pitfall.id)}>
            {texts.choice.choose}
          </Button>
        </ActionForm>
      )}
    </Card>
  );
}

function Chosen({ choice, about, act }: { choice: Props["mine"][number]; about: string; act: Props["act"] }) {
  const { id, status, message } = choice;
  return (
    <>
      {status === "refused" && <Notice kind="problem">{message}</Notice>}
      {status === "waiting" && <p className="text-muted">{texts.choice.waiting}</p>}
      {status === "saved" && (
        <p className="flex gap-2 font-bold">
          <Drawing name="check" className="icon" /> {texts.choice.chosen}
        </p>
      )}
      <ActionForm {...act({ do: "withdraw", id })}>
        <Button kind="undo" about={about}>
          {texts.choice.withdraw}
        </Button>
      </ActionForm>
    </>
  );
}

const titleIdOf = (pitfall: string): string => `valkuil-${pitfall}`;
