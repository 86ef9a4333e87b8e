CREATE TABLE "action" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"concern_id" text,
	"words" text NOT NULL,
	"due_on" text,
	"finished_at" timestamp (3) with time zone,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text,
	"team_id" text,
	"session_id" text,
	"outcome_id" text,
	"raised_by" text NOT NULL,
	"state" text NOT NULL,
	"is_danger_now" boolean NOT NULL,
	"told" jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"concern_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"choice" text,
	"words" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "concern_lead" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"team_id" text,
	"account_id" text NOT NULL,
	"part" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"concern_id" text NOT NULL,
	"account_id" text NOT NULL,
	"rung" integer NOT NULL,
	"channel" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"called_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "fidelity_interview" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"informant" text NOT NULL,
	"held_on" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fidelity_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"interview_id" text NOT NULL,
	"rater" text NOT NULL,
	"account_id" text NOT NULL,
	"ratings" jsonb NOT NULL,
	"words" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fidelity_review" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"team_id" text NOT NULL,
	"scale_id" text NOT NULL,
	"opened_on" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fidelity_scale" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"number" integer NOT NULL,
	"highest" integer NOT NULL,
	"items" jsonb NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "instrument" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_choice" (
	"organisation_id" text NOT NULL,
	"instrument" text NOT NULL,
	"is_offered" boolean NOT NULL,
	"wording" jsonb,
	"licence_confirmed_by" text,
	"licence_confirmed_at" timestamp (3) with time zone,
	"timing" jsonb,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_version" (
	"instrument_id" text NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "involvement_review" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"evaluation_id" text,
	"reviewed_on" text NOT NULL,
	"headings" jsonb NOT NULL,
	"account_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"episode_id" text NOT NULL,
	"account_id" text NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"occasion" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"answers" jsonb,
	"words" jsonb,
	"kept_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outcome_score" (
	"outcome_id" text NOT NULL,
	"scale" text NOT NULL,
	"value" double precision,
	"reason" text,
	"episode_id" text NOT NULL,
	"instrument" text NOT NULL,
	"informant" text NOT NULL,
	"taken_on" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"is_voided" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_talk" (
	"id" text PRIMARY KEY NOT NULL,
	"outcome_id" text NOT NULL,
	"account_id" text NOT NULL,
	"items" jsonb NOT NULL,
	"words" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "own_measure" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"instrument" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"occasion" text NOT NULL,
	"answers" jsonb,
	"scores" jsonb NOT NULL,
	"taken_on" text NOT NULL,
	"counts_in_team" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "small_numbers" jsonb;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "concern_phones" jsonb;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "concern_ladder" jsonb;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "small_numbers" jsonb;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "instrument_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "way" text DEFAULT 'score_only' NOT NULL;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "informant" text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "words" jsonb;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "missing" integer;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "scorer_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "voided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "voided_by" text;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_concern_id_concern_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concern"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_outcome_id_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_raised_by_account_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern" ADD CONSTRAINT "concern_acknowledged_by_account_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_entry" ADD CONSTRAINT "concern_entry_concern_id_concern_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concern"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_entry" ADD CONSTRAINT "concern_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_lead" ADD CONSTRAINT "concern_lead_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_lead" ADD CONSTRAINT "concern_lead_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_lead" ADD CONSTRAINT "concern_lead_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_notice" ADD CONSTRAINT "concern_notice_concern_id_concern_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concern"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_notice" ADD CONSTRAINT "concern_notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_interview" ADD CONSTRAINT "fidelity_interview_review_id_fidelity_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."fidelity_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_interview" ADD CONSTRAINT "fidelity_interview_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_rating" ADD CONSTRAINT "fidelity_rating_interview_id_fidelity_interview_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."fidelity_interview"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_rating" ADD CONSTRAINT "fidelity_rating_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_review" ADD CONSTRAINT "fidelity_review_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_review" ADD CONSTRAINT "fidelity_review_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_review" ADD CONSTRAINT "fidelity_review_scale_id_fidelity_scale_id_fk" FOREIGN KEY ("scale_id") REFERENCES "public"."fidelity_scale"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_review" ADD CONSTRAINT "fidelity_review_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fidelity_scale" ADD CONSTRAINT "fidelity_scale_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_added_by_account_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_choice" ADD CONSTRAINT "instrument_choice_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_choice" ADD CONSTRAINT "instrument_choice_licence_confirmed_by_account_id_fk" FOREIGN KEY ("licence_confirmed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_version" ADD CONSTRAINT "instrument_version_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvement_review" ADD CONSTRAINT "involvement_review_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvement_review" ADD CONSTRAINT "involvement_review_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvement_review" ADD CONSTRAINT "involvement_review_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_link" ADD CONSTRAINT "outcome_link_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_link" ADD CONSTRAINT "outcome_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_link" ADD CONSTRAINT "outcome_link_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_link" ADD CONSTRAINT "outcome_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_outcome_id_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_score" ADD CONSTRAINT "outcome_score_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_talk" ADD CONSTRAINT "outcome_talk_outcome_id_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_talk" ADD CONSTRAINT "outcome_talk_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_measure" ADD CONSTRAINT "own_measure_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_by_owner" ON "action" USING btree ("owner_id","finished_at");--> statement-breakpoint
CREATE INDEX "action_by_concern" ON "action" USING btree ("concern_id");--> statement-breakpoint
CREATE INDEX "concern_by_organisation" ON "concern" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "concern_by_person" ON "concern" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "concern_by_raiser" ON "concern" USING btree ("raised_by");--> statement-breakpoint
CREATE INDEX "concern_entry_by_concern" ON "concern_entry" USING btree ("concern_id","recorded_at");--> statement-breakpoint
CREATE INDEX "concern_lead_by_organisation" ON "concern_lead" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "concern_lead_by_account" ON "concern_lead" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "concern_notice_once" ON "concern_notice" USING btree ("concern_id","account_id","rung","channel");--> statement-breakpoint
CREATE INDEX "concern_notice_by_due" ON "concern_notice" USING btree ("sent_at","due_at");--> statement-breakpoint
CREATE INDEX "concern_notice_by_account" ON "concern_notice" USING btree ("account_id","seen_at");--> statement-breakpoint
CREATE INDEX "fidelity_interview_by_review" ON "fidelity_interview" USING btree ("review_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fidelity_rating_once" ON "fidelity_rating" USING btree ("interview_id","rater");--> statement-breakpoint
CREATE INDEX "fidelity_review_by_organisation" ON "fidelity_review" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "fidelity_review_by_team" ON "fidelity_review" USING btree ("team_id","opened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "fidelity_scale_once" ON "fidelity_scale" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE INDEX "instrument_by_organisation" ON "instrument" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_choice_once" ON "instrument_choice" USING btree ("organisation_id","instrument");--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_version_once" ON "instrument_version" USING btree ("instrument_id","number");--> statement-breakpoint
CREATE INDEX "involvement_review_by_organisation" ON "involvement_review" USING btree ("organisation_id","reviewed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_link_by_token" ON "outcome_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "outcome_link_by_person" ON "outcome_link" USING btree ("person_id","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_score_once" ON "outcome_score" USING btree ("outcome_id","scale");--> statement-breakpoint
CREATE INDEX "outcome_score_for_figures" ON "outcome_score" USING btree ("instrument","scale","informant","is_voided","episode_id","taken_on","recorded_at","value");--> statement-breakpoint
CREATE INDEX "outcome_talk_by_outcome" ON "outcome_talk" USING btree ("outcome_id");--> statement-breakpoint
CREATE INDEX "own_measure_by_account" ON "own_measure" USING btree ("account_id","taken_on");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_voided_by_account_id_fk" FOREIGN KEY ("voided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;