import { LinkButton } from "../ui/LinkButton.tsx";
import { Tree } from "../ui/Tree.tsx";
import texts from "./texts.json" with { type: "json" };

export default function NotFound() {
  return (
    <main id="inhoud" className="message-page">
      <Tree growth="seedling" />
      <h1>{texts.notFound.title}</h1>
      <p>{texts.notFound.text}</p>
      <LinkButton kind="do" href="/">
        {texts.home}
      </LinkButton>
      <a href="/inloggen" className="thumb-link">
        {texts.signIn}
      </a>
    </main>
  );
}
