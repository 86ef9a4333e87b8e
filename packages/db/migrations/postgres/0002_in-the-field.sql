CREATE TABLE "answered_write" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"action" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"account_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"shows" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"letterbox_hash" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_wording" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"account_id" text NOT NULL,
	"words" text NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "peer_group" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"team_id" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text,
	"for_whom" text,
	"is_open" boolean NOT NULL,
	"capacity" integer,
	"venue" text,
	"started_on" text NOT NULL,
	"ended_on" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_agreement" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"number" integer NOT NULL,
	"words" text NOT NULL,
	"agreed_on" text NOT NULL,
	"review_on" text,
	"account_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_attendance" (
	"group_session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"episode_id" text,
	"attendance" text NOT NULL,
	"is_newcomer" boolean NOT NULL,
	"line" text
);
--> statement-breakpoint
CREATE TABLE "group_correction" (
	"id" text PRIMARY KEY NOT NULL,
	"group_session_id" text NOT NULL,
	"account_id" text NOT NULL,
	"before" jsonb NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_date" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"on_day" text NOT NULL,
	"at_time" text,
	"minutes" integer,
	"called_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "group_facilitator" (
	"group_id" text NOT NULL,
	"account_id" text NOT NULL,
	"since" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	"account_id" text NOT NULL,
	"joined_on" text NOT NULL,
	"left_on" text
);
--> statement-breakpoint
CREATE TABLE "group_session" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"group_id" text NOT NULL,
	"group_date_id" text,
	"account_id" text NOT NULL,
	"facilitators" jsonb NOT NULL,
	"held_on" text NOT NULL,
	"started_at" text,
	"minutes" integer NOT NULL,
	"mode" text NOT NULL,
	"theme" text,
	"unnamed" integer NOT NULL,
	"unnamed_newcomers" integer NOT NULL,
	"line" text,
	"agreement_broken" boolean NOT NULL,
	"agreement_response" text,
	"debrief_minutes" integer,
	"debrief" text,
	"voided_at" timestamp (3) with time zone,
	"voided_reason" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "late_words" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team_id" text NOT NULL,
	"action" text NOT NULL,
	"input" jsonb NOT NULL,
	"reason" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"handed_in_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_sent" (
	"account_id" text NOT NULL,
	"for_day" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_wish" (
	"account_id" text PRIMARY KEY NOT NULL,
	"by_email" boolean NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "words_key" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "goal" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "goal_rating" ADD COLUMN "written_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meet_up" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "offline_allowed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "gentler_words" jsonb;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "written_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "together_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "written_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session_addendum" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "answered_write" ADD CONSTRAINT "answered_write_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_wording" ADD CONSTRAINT "goal_wording_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_wording" ADD CONSTRAINT "goal_wording_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peer_group" ADD CONSTRAINT "peer_group_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peer_group" ADD CONSTRAINT "peer_group_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_agreement" ADD CONSTRAINT "group_agreement_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_agreement" ADD CONSTRAINT "group_agreement_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_attendance" ADD CONSTRAINT "group_attendance_group_session_id_group_session_id_fk" FOREIGN KEY ("group_session_id") REFERENCES "public"."group_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_attendance" ADD CONSTRAINT "group_attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_attendance" ADD CONSTRAINT "group_attendance_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_correction" ADD CONSTRAINT "group_correction_group_session_id_group_session_id_fk" FOREIGN KEY ("group_session_id") REFERENCES "public"."group_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_correction" ADD CONSTRAINT "group_correction_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_date" ADD CONSTRAINT "group_date_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_facilitator" ADD CONSTRAINT "group_facilitator_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_facilitator" ADD CONSTRAINT "group_facilitator_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_group_id_peer_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."peer_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_group_date_id_group_date_id_fk" FOREIGN KEY ("group_date_id") REFERENCES "public"."group_date"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_session" ADD CONSTRAINT "group_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_words" ADD CONSTRAINT "late_words_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD CONSTRAINT "reminder_wish_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words_key" ADD CONSTRAINT "words_key_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answered_write_by_account" ON "answered_write" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_by_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "device_by_letterbox" ON "device" USING btree ("letterbox_hash");--> statement-breakpoint
CREATE INDEX "device_by_account" ON "device" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "goal_wording_by_goal" ON "goal_wording" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "peer_group_by_organisation" ON "peer_group" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "peer_group_by_team" ON "peer_group" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_agreement_number" ON "group_agreement" USING btree ("group_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "group_attendance_once" ON "group_attendance" USING btree ("group_session_id","person_id");--> statement-breakpoint
CREATE INDEX "group_attendance_by_person" ON "group_attendance" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_correction_by_session" ON "group_correction" USING btree ("group_session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_date_once" ON "group_date" USING btree ("group_id","on_day");--> statement-breakpoint
CREATE UNIQUE INDEX "group_facilitator_once" ON "group_facilitator" USING btree ("group_id","account_id");--> statement-breakpoint
CREATE INDEX "group_facilitator_by_account" ON "group_facilitator" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_member_once" ON "group_member" USING btree ("group_id","person_id");--> statement-breakpoint
CREATE INDEX "group_member_by_person" ON "group_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_session_by_group" ON "group_session" USING btree ("group_id","held_on");--> statement-breakpoint
CREATE INDEX "late_words_by_team" ON "late_words" USING btree ("team_id","answered_at");--> statement-breakpoint
CREATE INDEX "late_words_by_person" ON "late_words" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "late_words_by_account" ON "late_words" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_sent_once" ON "reminder_sent" USING btree ("account_id","for_day");