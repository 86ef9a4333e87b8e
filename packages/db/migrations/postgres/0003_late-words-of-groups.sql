ALTER TABLE "late_words" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "group_facilitator" ADD COLUMN "left_on" text;--> statement-breakpoint
ALTER TABLE "late_words" ADD COLUMN "group_id" text;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "late_words_by_group" ON "late_words" USING btree ("group_id");