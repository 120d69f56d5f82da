import { Drawing } from "./Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

/** How many people of each side stand behind something, of equal weight. */
export function SupportMark({ formal, informal }: { formal: number; informal: number }) {
  return (
    <span className="support">
      <span className="side side-formal">
        <Drawing name="building" className="icon" />
        <span>{formal}</span> <span className="sr-only">{texts.sides.formal}</span>
      </span>
      <span className="side side-informal">
        <Drawing name="house-heart" className="icon" />
        <span>{informal}</span> <span className="sr-only">{texts.sides.informal}</span>
      </span>
    </span>
  );
}
