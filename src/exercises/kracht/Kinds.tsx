import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PerSide, Side } from "../contract.ts";
import { CardFold } from "../kit/CardFold.tsx";
import { PartsToRead } from "../kit/PartsToRead.tsx";
import type { DimensionId } from "./schema.ts";
import type { Point } from "./tally.ts";
import { type StrengthsProps, useTexts } from "./useTexts.ts";

type Known = { id: string; label: string; text: string };
type Content = { strengthDimensions: ({ id: string; title: string } & PerSide<Known[]>)[] };

/** The kinds of strength in the words of the page. */
export const useKinds = () => useWords<Content>("exercises/kracht/content").texts.strengthDimensions;

/** The kind of strength on the wall: what it shows about both sides, the reader's own first. */
export function KindToRead(props: StrengthsProps & { id: DimensionId }) {
  const { texts } = useTexts();
  const kind = useKinds().find(({ id }) => id === props.id);
  const isResearch = props.view.dimensions.some(({ formal }) => formal.lines.some(({ from }) => from === "research"));
  return (
    <section className="card flex flex-col gap-4">
      <p>
        <b className="rounded-lg bg-sun px-2 text-on-sun">{texts.now}</b>
      </p>
      <h2>{kind?.title}</h2>
      <Points {...props} {...(isResearch && { only: "research" })} />
    </section>
  );
}

/** All kinds of strength, each behind a tap. */
export function KindsToRead(props: StrengthsProps) {
  return useKinds().map(({ id, title }) => {
    const dimension = props.view.dimensions.find((one) => one.id === id);
    return (
      dimension && (
        <CardFold key={id} title={<h2 className="inline text-base">{title}</h2>}>
          <Points {...props} id={dimension.id} />
        </CardFold>
      )
    );
  });
}

type PointsProps = StrengthsProps & { id: DimensionId; only?: Point["from"] };

function Points({ id, view, me, only }: PointsProps) {
  const { texts } = useTexts();
  const kinds = useKinds();
  const sides: Side[] = me.standing === "formal" ? ["formal", "informal"] : ["informal", "formal"];
  const dimension = view.dimensions.find((one) => one.id === id);
  const parts = sides.map((side) => {
    const known = kinds.find((kind) => kind.id === id)?.[side] ?? [];
    const { lines: points = [], more = 0 } = dimension?.[side] ?? {};
    const shown = points.filter(({ from }) => !only || from === only);
    const lines = shown.map((point) => ({
      ...point,
      text: known.find((one) => one.id === point.id)?.text ?? point.text,
      note: <Mark point={point} side={side} />,
    }));
    const isOurs = me.standing === side || me.standing === "both";
    const title = (
      <>
        {isOurs ? texts.aboutYou : texts.about} <SideMark side={side} label={texts.sides[side]} />
      </>
    );
    return { id: side, title, lines, more: only ? 0 : more };
  });
  return <PartsToRead parts={parts} />;
}

/** Where a point came from, if not from the other side, and what the described side says of it: never who. */
function Mark({ point: { from, recognised, reactions }, side }: { point: Point; side: Side }) {
  const { texts, say } = useTexts();
  if (from === "own") return texts.own;
  if (from === "research") return texts.fromResearch;
  if (!recognised) return null;
  const { klopt = 0, deels = 0 } = reactions ?? {};
  const counts = [
    klopt > 0 && say(texts.counts.klopt, { aantal: klopt }),
    deels > 0 && say(texts.counts.deels, { aantal: deels }),
  ].filter(Boolean);
  return (
    <b className="text-leaf">
      <Drawing name="check" className="icon" /> {counts.length > 0 ? counts.join(" · ") : texts.recognised[side]}
    </b>
  );
}
