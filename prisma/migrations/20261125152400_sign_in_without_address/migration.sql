-- Nobody needs to know from where and with what somebody signed in.
ALTER TABLE "AuthSession" DROP COLUMN "ipAddress",
DROP COLUMN "userAgent";
