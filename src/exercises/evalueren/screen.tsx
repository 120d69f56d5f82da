import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import { FacesWall } from "../kit/scale/FacesWall.tsx";
import { FACES } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const scale = FACES.map((face) => ({ ...face, label: words.faces[face.id] }));

/** The faces, large, with how many chose each; then what people take home, and what could be better; at last a word aloud. */
export default function LookingBack({ view }: ScreenProps<ScreenView>) {
  if (view.show === "faces") return <FacesWall {...view} scale={scale} />;
  return <LinesWall view={view} nothing={texts.nothing} />;
}
