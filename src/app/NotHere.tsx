import { answerAs } from "../lib/requests.ts";
import { wordsFor } from "../lib/words.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Tree } from "../ui/Tree.tsx";
import { readLanguage } from "./language.ts";
import type nl from "./notHere.texts.json";

/** What may be missing: each says in its own words what is the matter and what to do. */
type Missing = keyof typeof nl;

/**
 * "Not found" as a page that is whole without any script. It is the same for what does not exist and for what is none of
 * the asker's business.
 */
export async function NotHere({ what }: { what: Missing }) {
  answerAs(404);
  const { title, text, link, href } = wordsFor<typeof nl>(await readLanguage(), "app/notHere.texts")[what];
  return (
    <main id="inhoud" className="message-page">
      <Tree growth="seedling" />
      <h1>{title}</h1>
      <p>{text}</p>
      <LinkButton kind="do" href={href}>
        {link}
      </LinkButton>
    </main>
  );
}
