import { Fold } from "../../ui/Fold.tsx";
import { SignMark } from "../../ui/SignMark.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { DrawingFields } from "../kit/drawing/DrawingFields.tsx";
import { DrawnPicture } from "../kit/drawing/DrawnPicture.tsx";
import { type Drawn, isBlank, NOTHING } from "../kit/drawing/drawn.ts";
import { Explained, ReadAll } from "../kit/Explained.tsx";
import type kit from "../kit/phone.texts.json";
import { PhotoField } from "../kit/photo/PhotoField.tsx";
import { SentPhoto } from "../kit/photo/SentPhoto.tsx";
import { withPhoto } from "../kit/photo/withPhoto.ts";
import { Said } from "../kit/Said.tsx";
import { SentTexts } from "../kit/SentTexts.tsx";
import { Six } from "../kit/Six.tsx";
import type telling from "../kit/telling/phone.texts.json";
import { Writing } from "../kit/Writing.tsx";
import { MAX_TEXT } from "./limits.ts";
import { isSeen, PictureShown } from "./PictureShown.tsx";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView, Picture } from "./tally.ts";

type Props = PhoneProps<PhoneView, Body>;

// What a picture takes of a page, and how much stands there at once: they are to be looked at beside each other.
const AS_LETTERS = 130;
const LETTERS = 1_500;

const useTexts = () => useWords<typeof nl>("exercises/toekomstvisie/phone.texts").texts;

/** Draw together how it is in three years and say what is to be seen; then look at all drawings, and hear of each. */
export default function Vision(props: Props) {
  const { view, stage } = props;
  const texts = useTexts();
  const { late } = useWords<typeof telling>("exercises/kit/telling/phone.texts").texts;
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.state === "open") return <Draw {...props} />;
  if (stage.state === "closed")
    return (
      <>
        <p>{view.pictures.length > 0 ? texts.closed : texts.nothing}</p>
        <Pictures {...props} />
      </>
    );
  return (
    <>
      <Now {...props} />
      <Fold label={late} button>
        <Draw {...props} />
      </Fold>
    </>
  );
}

function Draw({ view, mine, act, stage }: Props) {
  const texts = useTexts();
  const { hidden } = useWords<typeof kit>("exercises/kit/phone.texts").texts;
  const form = withPhoto(act({ do: "contribute" }));
  const others = stage.state === "open" ? view.pictures.filter(({ id }) => !mine.some((own) => own.id === id)) : [];
  return (
    <div className="flex flex-col gap-4">
      <Writing
        form={form}
        about={{}}
        maxLength={MAX_TEXT}
        label={texts.sentence}
        after={
          <Fold label={texts.photo}>
            <PhotoField form={form} label={texts.photo} />
          </Fold>
        }
      >
        {/* The ways to make it: here, on paper, or in words alone. */}
        <DrawingFields />
      </Writing>
      <Explained>
        <p>
          {texts.explained} {stage.state === "open" && hidden}
        </p>
      </Explained>
      <SentTexts
        mine={mine}
        act={act}
        isClosed={false}
        leadOf={({ drawing, text }) => <Own drawing={drawing} says={text} />}
        underOf={(one, about) => <SentPhoto one={one} act={act} alt={one.body.text} about={about} isClosed={false} />}
        fieldsOf={({ text, drawing = NOTHING }) => (
          <>
            <DrawingFields key={JSON.stringify(drawing)} drawing={drawing} />
            <TextArea name="text" label={texts.sentence} defaultValue={text} maxLength={MAX_TEXT} />
          </>
        )}
      />
      {others.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3>{texts.together}</h3>
          <List pictures={others} />
        </section>
      )}
    </div>
  );
}

function Own({ drawing, says }: { drawing: Drawn | undefined; says: string }) {
  return drawing && !isBlank(drawing) && <DrawnPicture drawing={drawing} says={says} className="w-40" />;
}

/** Who tells now, large; and all of them behind a tap, or at once while everybody looks. */
function Now(props: Props) {
  const { view, mine, circle } = props;
  const texts = useTexts();
  const told = useWords<typeof telling>("exercises/kit/telling/phone.texts").texts;
  const now = view.pictures.find(({ id }) => id === view.now);
  if (view.pictures.length === 0) return <p>{texts.nothing}</p>;
  if (!now)
    return (
      <>
        <p>{texts.look}</p>
        <Pictures {...props} />
      </>
    );
  const isOwn = now.circle === circle || mine.some(({ id }) => id === now.id);
  const listen = view.tellers.length > 0 ? told.theirs : texts.listen;
  return (
    <>
      <section className="card flex flex-col gap-3">
        <p>{isOwn ? texts.ours : listen}</p>
        <Whole picture={now} tellers={view.tellers} large />
      </section>
      {view.next !== null && view.next === circle && view.next !== now.circle && <p>{told.nextOurs}</p>}
      <ReadAll label={texts.all}>
        <Pictures {...props} />
      </ReadAll>
    </>
  );
}

function Pictures({ view: { pictures, tellers, more } }: Props) {
  const { texts, say } = useWords<typeof kit>("exercises/kit/phone.texts");
  return (
    <>
      <List pictures={pictures} tellers={tellers} />
      {more > 0 && <p className="text-muted">{say(texts.unlisted, { n: more })}</p>}
    </>
  );
}

type ListProps = { pictures: Picture[]; tellers?: PhoneView["tellers"] };

function List({ pictures, tellers = [] }: ListProps) {
  return (
    <Six
      letters={LETTERS}
      lengths={pictures.map((one) => one.text.length + (one.dutch ?? "").length + (isSeen(one) ? AS_LETTERS : 0))}
      items={pictures.map((picture) => (
        <li key={picture.id} className="flex flex-col gap-2 border-t border-line pt-2">
          <Whole picture={picture} tellers={tellers} />
        </li>
      ))}
    />
  );
}

type WholeProps = { picture: Picture; tellers: PhoneView["tellers"]; large?: boolean };

/** What was made, by whom where several tell, and the sentence. */
function Whole({ picture, tellers, large }: WholeProps) {
  const of = tellers.find(({ id }) => id === picture.circle);
  return (
    <>
      {of && <p lang="nl">{of.sign ? <SignMark sign={of.sign} /> : <bdi className="font-bold">{of.title}</bdi>}</p>}
      <PictureShown picture={picture} className={large ? "w-full max-w-88" : "w-40"} />
      <p>
        <Said {...picture} />
      </p>
    </>
  );
}
