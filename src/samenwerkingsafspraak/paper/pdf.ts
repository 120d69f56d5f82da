import { createHash } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { perObject } from "../../lib/perObject.ts";
import { createTurns } from "../../lib/turns.ts";
import { isConcept } from "../document/agreementLetter.ts";
import texts from "../document/texts.document.json" with { type: "json" };
import type { PictureFile } from "../pictures/reads.ts";

/** How many PDFs wait for the printer; a whole group that opens the same text is one of them. */
const WAITING_MOST = 20;
const PRINTED_WITHIN_MS = 30_000;
const KEPT_MOST = 8;
const KEPT_FOR_MS = 5 * 60_000;

const newPrinter = () => ({
  worker: null as Worker | null,
  inTurn: createTurns({ allWaitingMost: WAITING_MOST }),
  /** The newest few, by the SHA-256 of their document. */
  kept: new Map<string, Promise<Uint8Array>>(),
});

// Next loads a module once per bundle; there is one printer per process.
const shared = globalThis as unknown as { vruchtbareBodemPrinter?: ReturnType<typeof newPrinter> };

function printer() {
  shared.vruchtbareBodemPrinter ??= newPrinter();
  return shared.vruchtbareBodemPrinter;
}

/**
 * The agreement as PDF/UA-1: tagged, Dutch, A4. The same document always gives the same bytes, so it is made once for all
 * who ask for it within a few minutes. No text can stop it: what no font has is set as a visible sign. It is made in a
 * thread of its own, one at a time and the sessions in turn, so that nobody else waits for it. BUSY where too many wait.
 */
export async function agreementPdf(
  document: AgreementDocument,
  sessionId = "",
  pictures: Pictures = new Map(),
): Promise<Uint8Array> {
  const { json, key } = written(document);
  const known = [key, ...pictures.keys()].join(" ");
  // A copy, because whoever gets it may give its bytes away.
  return new Uint8Array(await (printer().kept.get(known) ?? printOnce(known, { json, pictures }, sessionId)));
}

/** What its pictures look like, by their hash. */
type Pictures = Map<string, PictureFile>;
/** What the thread gets. */
export type ToPrint = { json: string; pictures: Pictures };

// Who asked for the same text together has the same document.
const written = perObject((document: AgreementDocument) => {
  const json = JSON.stringify(document);
  return { json, key: createHash("sha256").update(json).digest("hex") };
});

function printOnce(key: string, job: ToPrint, sessionId: string): Promise<Uint8Array> {
  const { kept, inTurn } = printer();
  const pdf = inTurn("", () => print(job), sessionId);
  const forget = () => kept.delete(key);
  const [oldest] = kept.size >= KEPT_MOST ? kept.keys() : [];
  if (oldest) kept.delete(oldest);
  kept.set(key, pdf);
  pdf.catch(forget);
  setTimeout(forget, KEPT_FOR_MS).unref();
  return pdf;
}

async function print(job: ToPrint): Promise<Uint8Array> {
  const ours = printer();
  ours.worker ??= startWorker();
  try {
    ours.worker.postMessage(job);
    const [pdf] = await once(ours.worker, "message", { signal: AbortSignal.timeout(PRINTED_WITHIN_MS) });
    return pdf;
  } catch (error) {
    // Whatever became of it, the next one gets a fresh one.
    void ours.worker.terminate();
    ours.worker = null;
    throw error;
  }
}

// The file is found from the folder that the app starts in, because a bundle has no folder of its own.
function startWorker(): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "src", "samenwerkingsafspraak", "paper", "pdfWorker.ts");
  const worker = new Worker(/* turbopackIgnore: true */ file, { execArgv: [] });
  // A process that stops need not wait for a printer that has nothing to do.
  worker.unref();
  return worker;
}

/** "samenwerkingsafspraak-<wijk>-<datum>-v<n>.pdf", in plain letters; of one of several its samenwerking comes after the wijk, and a concept says so. */
export function agreementFileName(document: AgreementDocument): string {
  const area = [slug(document.area) || texts.fileNoArea, slug(document.partnership ?? "")].filter(Boolean).join("-");
  const concept = isConcept(document) ? `-${texts.fileConcept}` : "";
  return `${texts.fileKind}-${area}-${slug(document.date)}-v${document.version}${concept}.pdf`;
}

function slug(words: string): string {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
