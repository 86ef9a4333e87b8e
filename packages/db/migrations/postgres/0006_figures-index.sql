DROP INDEX "episode_by_organisation";--> statement-breakpoint
DROP INDEX "outcome_score_for_figures";--> statement-breakpoint
DROP INDEX "permission_by_person";--> statement-breakpoint
DROP INDEX "session_by_episode";--> statement-breakpoint
ALTER TABLE "outcome_score" ADD COLUMN "occasion" text;--> statement-breakpoint
UPDATE "outcome_score" SET "occasion" = (SELECT "occasion" FROM "outcome" WHERE "outcome"."id" = "outcome_score"."outcome_id");--> statement-breakpoint
ALTER TABLE "outcome_score" ALTER COLUMN "occasion" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "episode_by_organisation" ON "episode" USING btree ("organisation_id","id","person_id","team_id","referred_on","ended_on","ending_reason");--> statement-breakpoint
CREATE INDEX "outcome_score_for_figures" ON "outcome_score" USING btree ("instrument","scale","informant","is_voided","episode_id","taken_on","recorded_at","value","occasion");--> statement-breakpoint
CREATE INDEX "permission_by_person" ON "permission" USING btree ("person_id","purpose","recorded_at","id","kind","ends_on");--> statement-breakpoint
CREATE INDEX "session_by_episode" ON "session" USING btree ("episode_id","voided_at","attendance");