CREATE TABLE "instrument_wording" (
	"organisation_id" text NOT NULL,
	"instrument" text NOT NULL,
	"number" integer NOT NULL,
	"words" jsonb NOT NULL,
	"pasted_at" timestamp (3) with time zone NOT NULL,
	"licence_confirmed_by" text NOT NULL,
	"licence_confirmed_at" timestamp (3) with time zone NOT NULL,
	"taken_out_at" timestamp (3) with time zone
);
--> statement-breakpoint
INSERT INTO "instrument_wording" ("organisation_id", "instrument", "number", "words", "pasted_at", "licence_confirmed_by", "licence_confirmed_at") SELECT "organisation_id", "instrument", 1, "wording", "licence_confirmed_at", "licence_confirmed_by", "licence_confirmed_at" FROM "instrument_choice" WHERE "wording" IS NOT NULL AND "licence_confirmed_at" IS NOT NULL AND "licence_confirmed_by" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "instrument_choice" DROP CONSTRAINT "instrument_choice_licence_confirmed_by_account_id_fk";
--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "wording_number" integer;--> statement-breakpoint
ALTER TABLE "outcome_link" ADD COLUMN "wording_number" integer;--> statement-breakpoint
ALTER TABLE "instrument_wording" ADD CONSTRAINT "instrument_wording_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_wording" ADD CONSTRAINT "instrument_wording_licence_confirmed_by_account_id_fk" FOREIGN KEY ("licence_confirmed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_wording_once" ON "instrument_wording" USING btree ("organisation_id","instrument","number");--> statement-breakpoint
ALTER TABLE "instrument_choice" DROP COLUMN "wording";--> statement-breakpoint
ALTER TABLE "instrument_choice" DROP COLUMN "licence_confirmed_by";--> statement-breakpoint
ALTER TABLE "instrument_choice" DROP COLUMN "licence_confirmed_at";
--> statement-breakpoint
UPDATE "outcome" SET "wording_number" = 1 WHERE "way" <> 'score_only' AND EXISTS (SELECT 1 FROM "instrument_wording" JOIN "person" ON "person"."organisation_id" = "instrument_wording"."organisation_id" WHERE "person"."id" = "outcome"."person_id" AND "instrument_wording"."instrument" = "outcome"."instrument" AND "instrument_wording"."pasted_at" <= coalesce("outcome"."written_at", "outcome"."recorded_at"));--> statement-breakpoint
UPDATE "outcome_link" SET "wording_number" = 1 WHERE EXISTS (SELECT 1 FROM "instrument_wording" WHERE "instrument_wording"."organisation_id" = "outcome_link"."organisation_id" AND "instrument_wording"."instrument" = "outcome_link"."instrument");