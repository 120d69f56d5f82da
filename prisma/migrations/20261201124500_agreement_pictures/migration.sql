-- CreateTable
CREATE TABLE "AgreementPicture" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "lineId" UUID,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA,
    "drawing" JSONB,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "takenOut" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgreementPicture_pkey" PRIMARY KEY ("id")
);

-- A JPEG gets no smaller: PostgreSQL need not try.
ALTER TABLE "AgreementPicture" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE INDEX "AgreementPicture_agreementId_idx" ON "AgreementPicture"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementPicture_lineId_sha256_key" ON "AgreementPicture"("lineId", "sha256");

-- AddForeignKey
ALTER TABLE "AgreementPicture" ADD CONSTRAINT "AgreementPicture_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Samenwerkingsafspraak"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementPicture" ADD CONSTRAINT "AgreementPicture_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;
