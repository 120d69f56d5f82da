import { content } from "../contract.ts";

/** What wall and phones show: the three rules of the room. */
export const welcomeView = (): { rules: string[] } => ({ rules: content.uiTexts.spelregels });
