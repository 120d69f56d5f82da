-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('COORDINATOR', 'FACILITATOR');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('PREPARING', 'RUNNING', 'CLOSED');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('FORMAL', 'INFORMAL');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('FORMAL', 'INFORMAL', 'BOTH');

-- CreateEnum
CREATE TYPE "StepState" AS ENUM ('PLANNED', 'OPEN', 'SHOWN', 'CLOSED');

-- CreateEnum
CREATE TYPE "AgreementState" AS ENUM ('CONCEPT', 'PROPOSED', 'ADOPTED', 'EVALUATED', 'STOPPED');

-- CreateEnum
CREATE TYPE "AssentAnswer" AS ENUM ('AGREE', 'CONSULT', 'DISAGREE');

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "teamId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("teamId","userId","role")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "leaderId" TEXT,
    "title" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "wifiName" TEXT NOT NULL DEFAULT '',
    "wifiPassword" TEXT NOT NULL DEFAULT '',
    "state" "SessionState" NOT NULL DEFAULT 'PREPARING',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,
    "joinSecret" TEXT,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "screenToken" TEXT NOT NULL,
    "blank" BOOLEAN NOT NULL DEFAULT false,
    "currentStepId" UUID,
    "undo" JSONB,
    "template" TEXT NOT NULL DEFAULT 'kort',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Part" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "startsAt" TEXT NOT NULL DEFAULT '09:30',

    CONSTRAINT "Part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "exercise" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "setup" JSONB NOT NULL DEFAULT '{}',
    "state" "StepState" NOT NULL DEFAULT 'PLANNED',
    "round" INTEGER NOT NULL DEFAULT 0,
    "page" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "partnershipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "standing" "Standing" NOT NULL,
    "label" TEXT NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 1,
    "secretHash" TEXT,
    "returnHash" TEXT,
    "returnUntil" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "participantId" UUID,
    "partnerId" UUID NOT NULL,
    "standing" "Standing" NOT NULL,
    "round" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "seq" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Support" (
    "contributionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Support_pkey" PRIMARY KEY ("contributionId","participantId")
);

-- CreateTable
CREATE TABLE "Samenwerkingsafspraak" (
    "id" UUID NOT NULL,
    "partnershipId" UUID NOT NULL,
    "state" "AgreementState" NOT NULL DEFAULT 'CONCEPT',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Samenwerkingsafspraak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementLine" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "sourceCount" INTEGER NOT NULL DEFAULT 0,
    "supportFormal" INTEGER NOT NULL DEFAULT 0,
    "supportInformal" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AgreementLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LineSource" (
    "lineId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,

    CONSTRAINT "LineSource_pkey" PRIMARY KEY ("lineId","contributionId")
);

-- CreateTable
CREATE TABLE "LineSupport" (
    "lineId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "LineSupport_pkey" PRIMARY KEY ("lineId","participantId")
);

-- CreateTable
CREATE TABLE "AgreementVersion" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "adoptedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgreementVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assent" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "participantId" UUID,
    "answer" "AssentAnswer" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "textSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Assent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_token_key" ON "AuthSession"("token");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Session_code_key" ON "Session"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Session_joinSecret_key" ON "Session"("joinSecret");

-- CreateIndex
CREATE UNIQUE INDEX "Session_screenToken_key" ON "Session"("screenToken");

-- CreateIndex
CREATE UNIQUE INDEX "Session_currentStepId_key" ON "Session"("currentStepId");

-- CreateIndex
CREATE INDEX "Session_teamId_idx" ON "Session"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Part_sessionId_order_key" ON "Part"("sessionId", "order");

-- CreateIndex
CREATE INDEX "Step_partId_order_idx" ON "Step"("partId", "order");

-- CreateIndex
CREATE INDEX "Partnership_sessionId_idx" ON "Partnership"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_partnershipId_name_key" ON "Partner"("partnershipId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_secretHash_key" ON "Participant"("secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_returnHash_key" ON "Participant"("returnHash");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_sessionId_label_key" ON "Participant"("sessionId", "label");

-- CreateIndex
CREATE INDEX "Contribution_stepId_seq_idx" ON "Contribution"("stepId", "seq");

-- CreateIndex
CREATE INDEX "Contribution_participantId_idx" ON "Contribution"("participantId");

-- CreateIndex
CREATE INDEX "Support_participantId_idx" ON "Support"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Samenwerkingsafspraak_partnershipId_key" ON "Samenwerkingsafspraak"("partnershipId");

-- CreateIndex
CREATE INDEX "AgreementLine_agreementId_section_order_idx" ON "AgreementLine"("agreementId", "section", "order");

-- CreateIndex
CREATE INDEX "LineSource_contributionId_idx" ON "LineSource"("contributionId");

-- CreateIndex
CREATE INDEX "LineSupport_participantId_idx" ON "LineSupport"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementVersion_agreementId_number_key" ON "AgreementVersion"("agreementId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Assent_agreementId_partnerId_key" ON "Assent"("agreementId", "partnerId");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_currentStepId_fkey" FOREIGN KEY ("currentStepId") REFERENCES "Step"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Samenwerkingsafspraak" ADD CONSTRAINT "Samenwerkingsafspraak_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementLine" ADD CONSTRAINT "AgreementLine_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Samenwerkingsafspraak"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineSource" ADD CONSTRAINT "LineSource_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineSource" ADD CONSTRAINT "LineSource_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineSupport" ADD CONSTRAINT "LineSupport_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineSupport" ADD CONSTRAINT "LineSupport_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementVersion" ADD CONSTRAINT "AgreementVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Samenwerkingsafspraak"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assent" ADD CONSTRAINT "Assent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Samenwerkingsafspraak"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assent" ADD CONSTRAINT "Assent_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assent" ADD CONSTRAINT "Assent_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
