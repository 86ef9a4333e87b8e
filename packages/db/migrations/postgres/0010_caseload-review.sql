CREATE TABLE "review_look" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"episode_id" text,
	"seen" jsonb NOT NULL,
	"note" text,
	"looked_by" text NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"put_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "session_by_episode";--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "review_signs" jsonb;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_look" ADD CONSTRAINT "review_look_looked_by_account_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_look_by_account" ON "review_look" USING btree ("account_id","looked_at");--> statement-breakpoint
CREATE INDEX "review_look_by_episode" ON "review_look" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "session_by_episode" ON "session" USING btree ("episode_id","held_on","voided_at","attendance","account_id","together_id","recorded_at");