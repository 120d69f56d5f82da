import { isProblem } from "../lib/errors.ts";

/** What was looked for behind the secret of a link; TOO_MANY for whoever guesses such secrets. */
export async function notGuessed<Found>(look: () => Promise<Found>): Promise<Found | "TOO_MANY"> {
  try {
    return await look();
  } catch (error) {
    if (isProblem(error) && error.code === "TOO_MANY") return "TOO_MANY";
    throw error;
  }
}
