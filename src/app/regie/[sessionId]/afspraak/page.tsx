import type { Metadata } from "next";
import { AgreementEditor, type EditorSearch } from "./AgreementEditor.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string }>; searchParams: Promise<EditorSearch> };

/** The samenwerkingsafspraak to work on: the only one, or of several the first. */
export default async function EditorPage({ params, searchParams }: Props) {
  return <AgreementEditor sessionId={(await params).sessionId} search={await searchParams} />;
}
