import type { Metadata } from "next";
import { DocumentPage, type DocumentSearch } from "../../DocumentPage.tsx";
import texts from "../../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string; partnershipId: string }>; searchParams: Promise<DocumentSearch> };

/** The samenwerkingsafspraak of one of several samenwerkingen as a document. */
export default async function Page({ params, searchParams }: Props) {
  const { sessionId, partnershipId } = await params;
  return <DocumentPage sessionId={sessionId} partnershipId={partnershipId} search={await searchParams} />;
}
