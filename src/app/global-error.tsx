"use client";
import "./globals.css";
import texts from "./error.texts.json" with { type: "json" };

/** What anybody sees when a page breaks. The only one: an error page per route would weigh on every phone. */
export default function GlobalError({ error, reset }: { error: { digest?: string }; reset: () => void }) {
  return (
    <html lang="nl">
      <body>
        <main id="inhoud" className="message-page">
          <h1>{texts.title}</h1>
          <p>{texts.text}</p>
          {error.digest && <small>{`${texts.mark} ${error.digest}`}</small>}
          <button type="button" className="button button-do" onClick={reset}>
            {texts.again}
          </button>
          <a href="/" className="button button-may">
            {texts.home}
          </a>
        </main>
      </body>
    </html>
  );
}
