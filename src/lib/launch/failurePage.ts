import { fill } from "../text.ts";
import texts from "./failurePage.json" with { type: "json" };

const AGAIN_AFTER_S = 10;
const STYLE = `body{margin:0;background:#FBF7EF;color:#23201B;font:1.125rem/1.6 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;line-height:1.25}a{color:#0A4A66}small{color:#5C564C}`;

type Failure = {
  /** "databaseGone" and "diskFull" pass; "broken" may; of the others the request itself is the reason. */
  what: keyof typeof texts.failures;
  /** Whether something was sent with it. */
  sent: boolean;
  requestId: string;
};

/**
 * The page for when a page breaks or cannot be asked for like this: whole in itself, in plain words, without JavaScript.
 * While the database is away a page that was only looked at comes again by itself; one that was sent never does.
 */
export function failurePage({ what, sent, requestId }: Failure): string {
  const { title, text } = texts.failures[what];
  const refused = !["databaseGone", "diskFull", "broken"].includes(what);
  const again = (what === "databaseGone" || what === "diskFull") && !sent;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${again ? `<meta http-equiv="refresh" content="${AGAIN_AFTER_S}">\n` : ""}<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="inhoud">
<h1>${title}</h1>
<p>${text}</p>
<p>${sent ? texts.sent : again ? texts.byItself : ""}</p>
${sent || refused ? "" : `<p><a href="">${texts.again}</a></p>`}
<p><a href="/">${texts.home}</a></p>
${refused ? "" : `<p><small>${fill(texts.mark, { id: requestId })}</small></p>`}
</main>
</body>
</html>
`;
}
