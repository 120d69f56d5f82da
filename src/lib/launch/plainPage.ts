import { DUTCH, directionOf, type Language } from "../languages.ts";

const STYLE = `body{margin:0;background:#FBF7EF;color:#23201B;font:1.125rem/1.6 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:3rem 1.25rem;overflow-wrap:anywhere}h1{font-size:1.75rem;line-height:1.25}a{color:#0A4A66}small{color:#5C564C}
p>a{display:inline-block;min-height:2.75rem;line-height:2.75rem}li{white-space:pre-line;margin-bottom:.5rem}
button{font:inherit;font-weight:700;min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid #0A4A66;border-radius:.5rem;background:#0A4A66;color:#FFF}
a:focus-visible,button:focus-visible{outline:3px solid #23201B;outline-offset:3px}`;

/** A page that is whole in itself: without Next, scripts or files. `body` and `head` are HTML, `title` is plain words. */
export const plainPage = (
  title: string,
  body: string,
  head = "",
  language: Language = DUTCH,
): string => `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${asHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="inhoud">
<h1>${asHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words that somebody typed, as they may stand in HTML and between its quotes. */
export const asHtml = (words: string): string => words.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
