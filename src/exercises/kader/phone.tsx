import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { CardFold } from "../kit/CardFold.tsx";
import { Explained, ReadAll } from "../kit/Explained.tsx";
import { Others } from "../kit/Others.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Writing } from "../kit/Writing.tsx";
import { FramePage } from "./FramePage.tsx";
import { type Frame, titleOf } from "./frame.ts";
import { MAX_TEXT, PAGES, type PageId } from "./limits.ts";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

const SENTENCE = "schrijf-een-zin";

const useTexts = () => useWords<typeof nl>("exercises/kader/phone.texts").texts;
const useFrame = () => useWords<Frame>("exercises/kader/content").texts;

/** First read along with what is told; then say in one sentence why it is needed here. */
export default function FramePhone(props: Props) {
  const { view, stage } = props;
  const texts = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "closed") return <Closed {...props} />;
  if (view.page) return <Along page={view.page} dated={view.dated} />;
  return <Why {...props} />;
}

/** What is on the wall now, whole; the rest of it opens with a tap. */
function Along({ page, dated }: { page: PageId; dated: boolean }) {
  const texts = useTexts();
  const frame = useFrame();
  return (
    <div className="flex flex-col gap-6">
      <p>{texts.listen}</p>
      <section className="card flex flex-col gap-3">
        <p className="text-muted">{texts.now}</p>
        <h2>{titleOf(page, frame)}</h2>
        <FramePage page={page} dated={dated} frame={frame} words={texts} />
      </section>
      <section className="flex flex-col gap-3">
        <h2>{texts.rest}</h2>
        <Pages without={page} dated={dated} />
      </section>
    </div>
  );
}

function Pages({ without, dated }: { without?: PageId; dated: boolean }) {
  const texts = useTexts();
  const frame = useFrame();
  return PAGES.filter((page) => page !== without).map((page) => (
    <CardFold key={page} title={titleOf(page, frame)}>
      <FramePage page={page} dated={dated} frame={frame} words={texts} />
    </CardFold>
  ));
}

function Why({ view: { reasons, dated }, mine, act, stage }: Props) {
  const texts = useTexts();
  const others = reasons.lines.filter(({ id }) => !mine.some((own) => own.id === id));
  return (
    <div className="flex flex-col gap-6">
      <section className="asking flex flex-col gap-3">
        <h2 id={SENTENCE}>{texts.sentence}</h2>
        <Writing form={act({ do: "contribute" })} about={{}} question={SENTENCE} maxLength={MAX_TEXT} />
        <Explained>
          <p>{texts.help}</p>
        </Explained>
      </section>
      <SentTexts mine={mine} act={act} maxLength={MAX_TEXT} isClosed={false} heading="h2" />
      {stage.state === "shown" && others.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2>{texts.others}</h2>
          <Others lines={others} more={reasons.more} />
        </section>
      )}
      <ReadAll label={texts.reread}>
        <Pages dated={dated} />
      </ReadAll>
    </div>
  );
}

/** All sentences, and the explanation to read again. */
function Closed({ view: { reasons, dated } }: Props) {
  const texts = useTexts();
  return (
    <div className="flex flex-col gap-4">
      {reasons.lines.length > 0 && (
        <>
          <p>{texts.closed}</p>
          <Others {...reasons} />
        </>
      )}
      <ReadAll label={texts.reread}>
        <Pages dated={dated} />
      </ReadAll>
    </div>
  );
}
