-- CreateTable
CREATE TABLE "StepCircle" (
    "stepId" UUID NOT NULL,
    "circle" TEXT NOT NULL,
    "setup" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "StepCircle_pkey" PRIMARY KEY ("stepId","circle")
);

-- AddForeignKey
ALTER TABLE "StepCircle" ADD CONSTRAINT "StepCircle_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;
