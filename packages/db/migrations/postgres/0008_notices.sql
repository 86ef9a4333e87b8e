CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" jsonb NOT NULL,
	"about_key" text NOT NULL,
	"by_id" text,
	"told_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"called_off_at" timestamp (3) with time zone,
	"is_counted" boolean NOT NULL,
	"email_letter_id" text,
	"text_letter_id" text
);
--> statement-breakpoint
CREATE TABLE "notice_letter" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"channel" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"called_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_wish" (
	"account_id" text PRIMARY KEY NOT NULL,
	"choices" jsonb NOT NULL,
	"digest_at" text,
	"quiet_from" text,
	"quiet_to" text,
	"time_zone" text,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "supervision_id" text;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "session_id" text;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "review_id" text;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "moved_to" text;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "is_shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "handed_on_by" text;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "handed_on_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "taken_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_by_id_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_email_letter_id_notice_letter_id_fk" FOREIGN KEY ("email_letter_id") REFERENCES "public"."notice_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_text_letter_id_notice_letter_id_fk" FOREIGN KEY ("text_letter_id") REFERENCES "public"."notice_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_letter" ADD CONSTRAINT "notice_letter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_wish" ADD CONSTRAINT "notice_wish_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once" ON "notice" USING btree ("account_id","kind","about_key");--> statement-breakpoint
CREATE INDEX "notice_by_account" ON "notice" USING btree ("account_id","told_at");--> statement-breakpoint
CREATE INDEX "notice_by_email_letter" ON "notice" USING btree ("email_letter_id");--> statement-breakpoint
CREATE INDEX "notice_by_text_letter" ON "notice" USING btree ("text_letter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_letter_once" ON "notice_letter" USING btree ("account_id","channel","due_at");--> statement-breakpoint
CREATE INDEX "notice_letter_by_due" ON "notice_letter" USING btree ("sent_at","due_at");--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_handed_on_by_account_id_fk" FOREIGN KEY ("handed_on_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_by_supervision" ON "action" USING btree ("supervision_id");--> statement-breakpoint
CREATE INDEX "action_by_session" ON "action" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "action_by_handed_on" ON "action" USING btree ("handed_on_by");