CREATE TABLE "talk_wish" (
	"session_id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"wished_on" text NOT NULL,
	"wished_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "episode" ADD COLUMN "agreed_end_on" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "strengths" text;--> statement-breakpoint
ALTER TABLE "talk_wish" ADD CONSTRAINT "talk_wish_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_wish" ADD CONSTRAINT "talk_wish_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "talk_wish_by_account" ON "talk_wish" USING btree ("account_id","wished_on");