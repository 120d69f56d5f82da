import type { Metadata } from "next";
import { DocumentPage, type DocumentSearch } from "../DocumentPage.tsx";
import texts from "../texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { params: Promise<{ sessionId: string }>; searchParams: Promise<DocumentSearch> };

/** The samenwerkingsafspraak as a document: the only one, or of several the first. */
export default async function Page({ params, searchParams }: Props) {
  return <DocumentPage sessionId={(await params).sessionId} search={await searchParams} />;
}
