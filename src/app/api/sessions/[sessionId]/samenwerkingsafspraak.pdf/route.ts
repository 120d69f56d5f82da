import type { AgreementDocument } from "../../../../../exercises/contract.ts";
import { notFound } from "../../../../../lib/errors.ts";
import { agreementFileName, agreementPdf } from "../../../../../samenwerkingsafspraak/paper/pdf.ts";
import { type AskedVersion, readAgreementFor } from "../../../agreements.ts";
import { answer } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/**
 * The agreement as PDF: a version by `?version=`, else the newest adopted one. Host and coordinator get the present text
 * by `?version=concept`, and where nothing was adopted yet. Of the samenwerking `?partnership=`; else a seat's own, and for
 * host and coordinator the first.
 */
export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId } = await params;
    const { searchParams } = new URL(request.url);
    const version = versionOf(searchParams.get("version"));
    const partnershipId = searchParams.get("partnership") ?? undefined;
    return pdfResponse(await readAgreementFor(sessionId, version, partnershipId), sessionId);
  });

function versionOf(asked: string | null): AskedVersion {
  if (asked === null || asked === "concept") return asked;
  const version = Number(asked);
  if (!Number.isInteger(version) || version < 1 || version > 9_999) throw notFound();
  return version;
}

async function pdfResponse(document: AgreementDocument, sessionId: string): Promise<Response> {
  const bytes = await agreementPdf(document, sessionId);
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${agreementFileName(document)}"`,
      "cache-control": "private, no-store",
    },
  });
}
