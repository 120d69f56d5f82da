import { say } from "../../lib/say.ts";
import { SignMark } from "../../ui/SignMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { LINE, roomUnder, WIDTH } from "../../ui/wall/room.ts";
import { rowsOf } from "../../ui/wall/rows.ts";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { Said } from "../kit/Said.tsx";
import { saidInRows } from "../kit/saidInRows.ts";
import wall from "../kit/wall.texts.json" with { type: "json" };
import { isSeen, PictureShown } from "./PictureShown.tsx";
import type { Picture, ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree that grows while people draw; then all drawings beside each other, and one large with its sentence. */
export default function Vision({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "growing":
      return <Growing count={view.count} hints={texts.hints} />;
    case "nothing":
      return <p>{texts.nothing}</p>;
    case "gallery":
      return <Gallery key={view.title} {...view} />;
    case "told":
      return <Told key={view.picture.id} {...view} />;
  }
}

type GalleryProps = Extract<ScreenView, { show: "gallery" }>;

/** Two by two: each with as much of its sentence as stands beside it. */
function Gallery({ title, pictures, more }: GalleryProps) {
  const side = more > 0 ? 4.5 : 5.2;
  return (
    <WallPage title={title} rows={1}>
      <ul className="grid list-none grid-cols-2 gap-x-[0.8em] gap-y-[0.5em] p-0">
        {pictures.map((picture) => (
          <li key={picture.id} className="flex min-w-0 items-start gap-[0.5em]" style={{ height: `${side}em` }}>
            <Seen picture={picture} side={side} />
            <CutText rows={Math.floor(side / LINE)} className="min-w-0 grow">
              <Said {...picture} inline />
            </CutText>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{say(wall.more, { n: more })}</p>}
    </WallPage>
  );
}

type ToldProps = Extract<ScreenView, { show: "told" }>;

// Beside a drawing, and a sentence that is read from far away.
const BESIDE = 0.8;
const LARGE = 1.4;

/** One has the floor: as large as the page is, and the sentence as large as it can be. */
function Told({ title, sign, picture }: ToldProps) {
  const room = roomUnder(title);
  const width = isSeen(picture) ? WIDTH - room - BESIDE : WIDTH;
  const needs = (size: number) =>
    saidInRows(picture).reduce((rows, text) => rows + rowsOf(text, width / size), 0) * LINE * size;
  const size = needs(LARGE) <= room ? LARGE : 1;
  return (
    <WallPage title={sign ? <SignMark sign={sign} /> : title}>
      <div className="flex items-start" style={{ gap: `${BESIDE}em` }}>
        <Seen picture={picture} side={room} />
        <div className="min-w-0 grow" style={{ fontSize: `${size}em` }}>
          <CutText rows={Math.max(1, Math.floor(room / LINE / size))}>
            <Said {...picture} inline />
          </CutText>
        </div>
      </div>
    </WallPage>
  );
}

function Seen({ picture, side }: { picture: Picture; side: number }) {
  if (!isSeen(picture)) return null;
  return (
    <div className="flex-none" style={{ width: `${side}em`, height: `${side}em` }}>
      <PictureShown picture={picture} className="size-full" />
    </div>
  );
}
