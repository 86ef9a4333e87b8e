CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"wte" double precision,
	"started_on" text,
	"deactivated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_role" (
	"account_id" text NOT NULL,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"organisation_id" text,
	"account_id" text,
	"action" text NOT NULL,
	"record_id" text,
	"reason" text,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "episode" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"team_id" text NOT NULL,
	"state" text NOT NULL,
	"referral_source" text NOT NULL,
	"referred_on" text NOT NULL,
	"match_wishes" text,
	"started_on" text,
	"paused_on" text,
	"ended_on" text,
	"ending_reason" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"joining_code" text NOT NULL,
	"begun_by" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_member" (
	"evaluation_id" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_site" (
	"evaluation_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"episode_id" text NOT NULL,
	"account_id" text NOT NULL,
	"words" text NOT NULL,
	"set_on" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"account_id" text NOT NULL,
	"rating" integer NOT NULL,
	"rated_on" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_row" (
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"record_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "meet_up" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"account_id" text NOT NULL,
	"on_day" text NOT NULL,
	"at_time" text,
	"place" text,
	"session_id" text,
	"called_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"time_zone" text NOT NULL,
	"idle_minutes" integer NOT NULL,
	"absolute_hours" integer NOT NULL,
	"quiet_days" integer NOT NULL,
	"people_per_full_time" integer NOT NULL,
	"supervision_every_days" integer NOT NULL,
	"evaluation_words" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"episode_id" text NOT NULL,
	"account_id" text NOT NULL,
	"instrument" text NOT NULL,
	"occasion" text NOT NULL,
	"score" integer NOT NULL,
	"taken_on" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing" (
	"id" text PRIMARY KEY NOT NULL,
	"episode_id" text NOT NULL,
	"person_id" text NOT NULL,
	"account_id" text NOT NULL,
	"started_on" text NOT NULL,
	"ended_on" text
);
--> statement-breakpoint
CREATE TABLE "permission" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"on_day" text NOT NULL,
	"way" text NOT NULL,
	"words_shown" text,
	"ends_on" text,
	"account_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"display_name" text NOT NULL,
	"pronouns" text,
	"phone" text,
	"email" text,
	"contact_safely" text,
	"birth_year" integer,
	"age_band" text NOT NULL,
	"ethnicity" text NOT NULL,
	"gender" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release" (
	"id" text PRIMARY KEY NOT NULL,
	"evaluation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"k" integer NOT NULL,
	"rows" integer NOT NULL,
	"smallest_group" integer NOT NULL,
	"left_out" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean,
	"user_id" text NOT NULL,
	"failed_verification_count" integer,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"episode_id" text NOT NULL,
	"account_id" text NOT NULL,
	"held_on" text NOT NULL,
	"started_at" text,
	"minutes" integer NOT NULL,
	"attendance" text NOT NULL,
	"mode" text NOT NULL,
	"place" text,
	"activities" jsonb NOT NULL,
	"note" text,
	"written_with" text,
	"not_shared_reason" text,
	"own_words" text,
	"voided_at" timestamp (3) with time zone,
	"voided_reason" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_addendum" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"account_id" text NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_miss" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"misses" integer NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"peer_worker_id" text NOT NULL,
	"kind" text NOT NULL,
	"held_on" text NOT NULL,
	"minutes" integer NOT NULL,
	"topics" jsonb NOT NULL,
	"summary" text,
	"next_on" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_action" (
	"id" text PRIMARY KEY NOT NULL,
	"supervision_id" text NOT NULL,
	"peer_worker_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"owner" text NOT NULL,
	"words" text NOT NULL,
	"due_on" text,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"team_id" text NOT NULL,
	"account_id" text NOT NULL,
	"supervises" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_role" ADD CONSTRAINT "account_role_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_begun_by_organisation_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_member" ADD CONSTRAINT "evaluation_member_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_member" ADD CONSTRAINT "evaluation_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_site" ADD CONSTRAINT "evaluation_site_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_site" ADD CONSTRAINT "evaluation_site_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_rating" ADD CONSTRAINT "goal_rating_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meet_up" ADD CONSTRAINT "meet_up_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meet_up" ADD CONSTRAINT "meet_up_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meet_up" ADD CONSTRAINT "meet_up_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission" ADD CONSTRAINT "permission_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission" ADD CONSTRAINT "permission_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_addendum" ADD CONSTRAINT "session_addendum_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_addendum" ADD CONSTRAINT "session_addendum_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_supervisor_id_account_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_peer_worker_id_account_id_fk" FOREIGN KEY ("peer_worker_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_action" ADD CONSTRAINT "supervision_action_supervision_id_supervision_id_fk" FOREIGN KEY ("supervision_id") REFERENCES "public"."supervision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_action" ADD CONSTRAINT "supervision_action_peer_worker_id_account_id_fk" FOREIGN KEY ("peer_worker_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_action" ADD CONSTRAINT "supervision_action_supervisor_id_account_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_by_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "account_by_organisation" ON "account" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_role_once" ON "account_role" USING btree ("account_id","role");--> statement-breakpoint
CREATE INDEX "audit_by_record" ON "audit" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "audit_by_account" ON "audit" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "credential_by_account" ON "credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "episode_by_person" ON "episode" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "episode_by_team" ON "episode" USING btree ("team_id","state");--> statement-breakpoint
CREATE INDEX "episode_by_organisation" ON "episode" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_by_joining_code" ON "evaluation" USING btree ("joining_code");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_member_once" ON "evaluation_member" USING btree ("evaluation_id","account_id");--> statement-breakpoint
CREATE INDEX "evaluation_member_by_account" ON "evaluation_member" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_site_once" ON "evaluation_site" USING btree ("evaluation_id","organisation_id");--> statement-breakpoint
CREATE INDEX "evaluation_site_by_organisation" ON "evaluation_site" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "goal_by_person" ON "goal" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "goal_by_episode" ON "goal" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "goal_rating_by_goal" ON "goal_rating" USING btree ("goal_id","rated_on");--> statement-breakpoint
CREATE UNIQUE INDEX "imported_row_once" ON "imported_row" USING btree ("organisation_id","kind","fingerprint");--> statement-breakpoint
CREATE INDEX "invitation_by_account" ON "invitation" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "meet_up_by_account" ON "meet_up" USING btree ("account_id","on_day");--> statement-breakpoint
CREATE INDEX "meet_up_by_person" ON "meet_up" USING btree ("person_id","on_day");--> statement-breakpoint
CREATE INDEX "outcome_by_person" ON "outcome" USING btree ("person_id","taken_on");--> statement-breakpoint
CREATE INDEX "outcome_by_episode" ON "outcome" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "pairing_by_account" ON "pairing" USING btree ("account_id","ended_on");--> statement-breakpoint
CREATE INDEX "pairing_by_person" ON "pairing" USING btree ("person_id","account_id");--> statement-breakpoint
CREATE INDEX "pairing_by_episode" ON "pairing" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "permission_by_person" ON "permission" USING btree ("person_id","purpose","recorded_at");--> statement-breakpoint
CREATE INDEX "person_by_organisation" ON "person" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "release_by_evaluation" ON "release" USING btree ("evaluation_id");--> statement-breakpoint
CREATE INDEX "second_factor_by_account" ON "second_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_person" ON "session" USING btree ("person_id","held_on");--> statement-breakpoint
CREATE INDEX "session_by_account" ON "session" USING btree ("account_id","held_on");--> statement-breakpoint
CREATE INDEX "session_by_episode" ON "session" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "session_addendum_by_session" ON "session_addendum" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_by_token" ON "sign_in" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sign_in_by_account" ON "sign_in" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "supervision_by_peer_worker" ON "supervision" USING btree ("peer_worker_id","held_on");--> statement-breakpoint
CREATE INDEX "supervision_by_supervisor" ON "supervision" USING btree ("supervisor_id","held_on");--> statement-breakpoint
CREATE INDEX "supervision_action_by_peer_worker" ON "supervision_action" USING btree ("peer_worker_id");--> statement-breakpoint
CREATE INDEX "supervision_action_by_supervisor" ON "supervision_action" USING btree ("supervisor_id");--> statement-breakpoint
CREATE INDEX "supervision_action_by_supervision" ON "supervision_action" USING btree ("supervision_id");--> statement-breakpoint
CREATE INDEX "team_by_organisation" ON "team" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_member_once" ON "team_member" USING btree ("team_id","account_id");--> statement-breakpoint
CREATE INDEX "team_member_by_account" ON "team_member" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verification_by_identifier" ON "verification" USING btree ("identifier");