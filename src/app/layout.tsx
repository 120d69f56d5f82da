import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
import { directionOf } from "../lib/languages.ts";
import { wordsFor } from "../lib/words.ts";
import { Words } from "../ui/Words.tsx";
import { readLanguage } from "./language.ts";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = {
  title: { default: texts.title, template: `%s – ${texts.title}` },
  description: texts.description,
  robots: { index: false, follow: false },
  // Codes and dates are not phone numbers.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

// The keyboard of a phone makes the page smaller, so that what stands at its bottom stands above the keyboard.
export const viewport: Viewport = {
  colorScheme: "light dark",
  interactiveWidget: "resizes-content",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage();
  const words = {
    "ui/texts": wordsFor(language, "ui/texts"),
    "ui/keptForm.texts": wordsFor(language, "ui/keptForm.texts"),
  };
  return (
    <html lang={language} dir={directionOf(language)}>
      {language === "ar" && (
        <head>
          <link rel="stylesheet" href="/fonts/ar.css" />
        </head>
      )}
      <body>
        <a href="#inhoud" className="skip-link">
          {wordsFor<typeof texts>(language, "app/texts").skip}
        </a>
        <Words language={language} words={words}>
          {children}
        </Words>
      </body>
    </html>
  );
}
