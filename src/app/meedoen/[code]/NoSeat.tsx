import { wordsFor } from "../../../lib/words.ts";
import { whyNoSeat } from "../../../sessions/access.ts";
import { Words } from "../../../ui/Words.tsx";
import { readLanguage } from "../../language.ts";
import { NotHere } from "../../NotHere.tsx";
import { LostSeat } from "./LostSeat.tsx";
import { SeatGone } from "./SeatGone.tsx";

const MISSING = { removed: "removedSeat", moved: "movedSeat", none: "seat" } as const;

/** What a phone hears that has no seat in this session, or none any more. */
export async function NoSeat({ sessionId, page }: { sessionId: string; page: "zaal" | "afspraak" }) {
  const why = await whyNoSeat(sessionId);
  const language = await readLanguage();
  const words = { "app/meedoen/[code]/texts": wordsFor(language, "app/meedoen/[code]/texts") };
  return (
    <Words language={language} words={words}>
      <LostSeat sessionId={sessionId} page={page}>
        {/* A seat that lives on may come back here, to words that were not sent yet. */}
        <SeatGone sessionId={sessionId} removed={why === "removed"} />
        <NotHere what={MISSING[why]} />
      </LostSeat>
    </Words>
  );
}
