import type { Metadata } from "next";
import { AgreementEditor, type EditorSearch } from "../AgreementEditor.tsx";
import texts from "../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string; partnershipId: string }>; searchParams: Promise<EditorSearch> };

/** The samenwerkingsafspraak of one of several samenwerkingen, to work on. */
export default async function EditorOfOne({ params, searchParams }: Props) {
  const { sessionId, partnershipId } = await params;
  return <AgreementEditor sessionId={sessionId} partnershipId={partnershipId} search={await searchParams} />;
}
