import { asHtml, plainPage } from "./plainPage.ts";
import texts from "./signedOutPage.json" with { type: "json" };

/** What no person typed: ids, days, times, names of parts. */
const OF_THE_FORM = /^[a-z\d:_-]*$/;

/**
 * The page for a form that was posted after its sign-in ended: the way to sign in beside it, and the form itself once more
 * with all that was in it, for the same address.
 */
export function signedOutPage(fields: [name: string, value: string][], signInPath: string): string {
  const typed = fields.filter(([name, value]) => !/^\$|password/i.test(name) && !OF_THE_FORM.test(value));
  return plainPage(
    texts.title,
    `<p>${texts.text}</p>
<p>${texts.first}</p>
<p><a href="${asHtml(signInPath)}" target="_blank" rel="noreferrer">${texts.signIn}</a></p>
<form method="post" enctype="multipart/form-data" action="">
${fields.map(([name, value]) => `<input type="hidden" name="${asHtml(name)}" value="${asHtml(value)}">`).join("\n")}
<p>${texts.then}</p>
<p><button>${texts.again}</button></p>
</form>
${typed.length > 0 ? `<h2>${texts.typed}</h2>\n<ul>${typed.map(([, value]) => `<li dir="auto">${asHtml(value)}</li>`).join("")}</ul>` : ""}`,
  );
}
