import { renderToStaticMarkup } from "react-dom/server";
import { StepPart } from "../../src/app/regie/[sessionId]/opbrengst/StepPart.tsx";
import { wordsFor } from "../../src/lib/words.ts";
import type { Host } from "../../src/sessions/access.ts";
import { PhotosAt } from "../../src/ui/PhotosAt.tsx";
import { Words } from "../../src/ui/Words.tsx";
import type { StepYield } from "../../src/zaal/yield/stepYield.ts";

/** So many answers stand on a page of one step. */
export const AT_ONCE = 100;

/** What the page shows of a step, from this answer on. */
export const partOf = ({ sessionId }: Host, step: StepYield, from = 0): string =>
  renderToStaticMarkup(
    <Words language="nl" words={{ "ui/texts": wordsFor("nl", "ui/texts") }}>
      <PhotosAt sessionId={sessionId} as="host">
        <StepPart step={step} from={from} most={AT_ONCE} href={null} />
      </PhotosAt>
    </Words>,
  );
