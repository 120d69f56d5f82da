-- CreateEnum
CREATE TYPE "Circle" AS ENUM ('ROOM', 'SIDE', 'PARTNER', 'PARTNERSHIP', 'GROUP', 'PAIR');

-- CreateEnum
CREATE TYPE "DivisionKind" AS ENUM ('GROUP', 'PAIR');

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "circle" "Circle",
ADD COLUMN     "divisionId" UUID;

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "circle" TEXT NOT NULL DEFAULT 'room';

-- CreateTable
CREATE TABLE "Division" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "kind" "DivisionKind" NOT NULL DEFAULT 'GROUP',

    CONSTRAINT "Division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DivisionGroup" (
    "id" UUID NOT NULL,
    "divisionId" UUID NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "DivisionGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "divisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("divisionId","participantId")
);

-- CreateIndex
CREATE INDEX "Division_sessionId_idx" ON "Division"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "DivisionGroup_divisionId_order_key" ON "DivisionGroup"("divisionId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "DivisionGroup_id_divisionId_key" ON "DivisionGroup"("id", "divisionId");

-- CreateIndex
CREATE INDEX "Place_participantId_idx" ON "Place"("participantId");

-- CreateIndex
CREATE INDEX "Place_groupId_idx" ON "Place"("groupId");

-- CreateIndex
CREATE INDEX "Step_divisionId_idx" ON "Step"("divisionId");

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_divisionId_fkey" FOREIGN KEY ("divisionId") REFERENCES "Division"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Division" ADD CONSTRAINT "Division_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivisionGroup" ADD CONSTRAINT "DivisionGroup_divisionId_fkey" FOREIGN KEY ("divisionId") REFERENCES "Division"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_groupId_divisionId_fkey" FOREIGN KEY ("groupId", "divisionId") REFERENCES "DivisionGroup"("id", "divisionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: Prisma's schema has no words for these.
ALTER TABLE "DivisionGroup"
  ADD CONSTRAINT "DivisionGroup_order_from_zero" CHECK ("order" >= 0);

ALTER TABLE "Contribution"
  ADD CONSTRAINT "Contribution_made_in_a_circle" CHECK ("circle" <> '');
