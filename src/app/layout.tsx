import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";
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
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf7ef" },
    { media: "(prefers-color-scheme: dark)", color: "#16211c" },
  ],
  colorScheme: "light dark",
  interactiveWidget: "resizes-content",
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl">
      <body>
        <a href="#inhoud" className="skip-link">
          {texts.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
